import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { planMeeting } from '@linli/shared/meeting/meeting.contract';
import { meetingFaults, meetingFieldWords, partyKindWords } from '@linli/shared/meeting/meeting.words';
import type { MeetingForm } from '@linli/shared/meeting/venue.contract';
import { timesFault } from '@linli/shared/training/training.rules';
import { timesFaultWords } from '@linli/shared/training/training.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { MomentField } from '../../parts/moment-field';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { instantOf } from '../../platform/moment';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { PlaceField } from './plan-fields';

interface PlanSheetProps {
  form: MeetingForm;
  onClose: () => void;
  onDone: (id: string) => void;
}

const HOUR = 60 * 60_000;
const lengths = [30, 60, 90, 120] as const;

/** Calling people together with a phone in hand: one matter, a time, a place; who is usually asked is asked. */
export function PlanSheet({ form, onClose, onDone }: PlanSheetProps) {
  const [value, setValue] = useState({
    ...{ placeId: form.places[0]?.id ?? null, kind: null as string | null, title: '' },
    ...{ venueId: null as string | null, spot: '', starts: { day: '', time: '' }, length: 60 },
  });
  const { wrong, trouble, mend, send } = useSending([
    'kind',
    'title',
    'placeId',
    'startsAt',
    'venueId',
    'spot',
  ]);
  const change = (more: Partial<typeof value>, field: string) => {
    setValue((before) => ({ ...before, ...more }));
    mend(field);
  };
  async function plan() {
    const startsAt = instantOf(value.starts) ?? '';
    const endsAt = startsAt && new Date(+new Date(startsAt) + (value.length / 60) * HOUR).toISOString();
    const kind = form.kinds.find(({ code }) => code === value.kind);
    const spot = value.spot.trim();
    const body = {
      ...{
        placeId: value.placeId ?? '',
        kind: value.kind ?? '',
        title: value.title.trim(),
        startsAt,
        endsAt,
      },
      ...(value.venueId ? { venueId: value.venueId } : spot && { spot }),
      agenda: [{ title: value.title.trim(), minutes: value.length }],
      parties: (kind?.parties ?? []).map((party) => ({ kind: party, name: partyKindWords[party] })),
    };
    const late =
      startsAt && timesFault({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, new Date(form.now));
    const {
      agenda: _,
      endsAt: __,
      ...faults
    } = wordsOfFaults(faultsOf(planMeeting, body), meetingFieldWords, (field) =>
      ['kind', 'placeId', 'startsAt'].includes(field) ? 'choose' : undefined,
    );
    const all = {
      ...faults,
      ...(late && { startsAt: timesFaultWords[late.why] }),
      ...(!value.venueId && !spot && { venueId: meetingFaults.venue }),
    };
    const done = await send(all, (key) => call(meetingOfficeApi.plan, { body, key }));
    if (!done) return;
    toast('安排好了');
    onDone(done.id);
  }
  const venues = form.venues.filter(({ closed }) => !closed);
  return (
    <FormSheet title="安排一场会" open onClose={onClose} verb="安排好" onSend={plan} trouble={trouble}>
      <Field name="kind" label={meetingFieldWords.kind} error={wrong.kind}>
        <Chips
          options={form.kinds
            .filter(({ closed }) => !closed)
            .map(({ code, name }) => ({ key: code, words: name }))}
          value={value.kind ? [value.kind] : []}
          onChange={([kind = null]) => change({ kind }, 'kind')}
        />
      </Field>
      <Field name="title" label="商量什么" error={wrong.title}>
        <TextLine max={40} value={value.title} onChange={(title) => change({ title }, 'title')} />
      </Field>
      <PlaceField
        places={form.places}
        value={value.placeId}
        error={wrong.placeId}
        onChange={(placeId) => change({ placeId }, 'placeId')}
      />
      <MomentField
        name="startsAt"
        label={meetingFieldWords.startsAt}
        value={value.starts}
        today={localDate(new Date(form.now))}
        {...(wrong.startsAt && { error: wrong.startsAt })}
        onChange={(starts) => change({ starts }, 'startsAt')}
      />
      <Field name="length" label="开多久">
        <Chips
          options={lengths.map((length) => ({ key: `${length}`, words: `${length} 分钟` }))}
          value={[`${value.length}`]}
          onChange={([length = '60']) => change({ length: Number(length) }, 'length')}
        />
      </Field>
      {venues.length > 0 && (
        <Field name="venueId" label={meetingFieldWords.venueId} error={wrong.venueId}>
          <Chips
            options={venues.map(({ id, name }) => ({ key: id, words: name }))}
            value={value.venueId ? [value.venueId] : []}
            onChange={([venueId = null]) => change({ venueId }, 'venueId')}
          />
        </Field>
      )}
      {!value.venueId && (
        <Field
          name={venues.length ? 'spot' : 'venueId'}
          label={venues.length ? '不在场地，就写在哪里' : meetingFieldWords.spot}
          error={venues.length ? wrong.spot : wrong.venueId}
        >
          <TextLine
            max={60}
            value={value.spot}
            onChange={(spot) => change({ spot }, venues.length ? 'spot' : 'venueId')}
          />
        </Field>
      )}
    </FormSheet>
  );
}
