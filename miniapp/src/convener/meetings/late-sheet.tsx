import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { enterLate } from '@linli/shared/meeting/meeting.contract';
import { lateFault } from '@linli/shared/meeting/meeting.rules';
import { lateFaultWords, lateRaiseWords, meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import type { MeetingForm } from '@linli/shared/meeting/venue.contract';
import { Card } from '../../parts/card';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { ListRow } from '../../parts/list-row';
import { Switch } from '../../parts/switch';
import { TextArea, TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { minuteOf, PlaceField } from './plan-fields';

interface LateSheetProps {
  form: MeetingForm;
  onClose: () => void;
  onDone: (id: string) => void;
}

const stool = 'stool';

/** A meeting on stools outdoors, entered afterwards: when, where, how many, and what was heard. */
export function LateSheet({ form, onClose, onDone }: LateSheetProps) {
  const now = new Date(form.now);
  const [value, setValue] = useState({
    ...{ placeId: form.places[0]?.id ?? null, spot: '', day: localDate(now), from: '', until: '' },
    ...{ heads: '', title: '', said: '', raised: false, name: '', phone: '', agreed: false },
  });
  const { wrong, trouble, mend, send } = useSending([
    'placeId',
    'spot',
    'day',
    'from',
    'until',
    'heads',
    'title',
    'heard',
    'name',
    'phone',
    'agreed',
  ]);
  const change = (more: Partial<typeof value>, field: string) => {
    setValue((before) => ({ ...before, ...more }));
    mend(field);
  };
  const kind =
    form.kinds.find(({ code, closed }) => code === stool && !closed) ??
    form.kinds.find(({ closed }) => !closed);
  async function enter() {
    const { agreed } = value;
    const [name, phone] = [value.name.trim(), value.phone.trim()];
    const whose = { name, agreed, ...(phone && { phone }) };
    const body = {
      ...{
        placeId: value.placeId ?? '',
        kind: kind?.code ?? '',
        title: value.title.trim(),
        spot: value.spot.trim(),
      },
      ...{
        day: value.day,
        from: minuteOf(value.from),
        until: minuteOf(value.until),
        heads: Number(value.heads || 0),
      },
      heard: [
        {
          ...{ title: value.title.trim(), said: value.said.trim() },
          ...(value.raised && { raise: whose }),
        },
      ],
    };
    const fault = lateFault(value.day, now, form);
    const faults = {
      ...wordsOfFaults(faultsOf(enterLate, body), meetingFieldWords),
      ...(fault && { day: lateFaultWords[fault] }),
      ...(value.raised && !name && { name: lateRaiseWords.noName }),
      ...(value.raised && !agreed && { agreed: lateRaiseWords.notAgreed }),
    };
    const done = await send(faults, (key) => call(meetingOfficeApi.late, { body, key }));
    if (!done) return;
    toast('记下了，再请一位同事看过就公布');
    onDone(done.id);
  }
  const line = (
    name: 'spot' | 'from' | 'until' | 'heads' | 'title',
    label: string,
    max: number,
    empty?: string,
  ) => (
    <Field name={name} label={label} error={wrong[name]}>
      <TextLine
        max={max}
        digits={name === 'heads'}
        empty={empty}
        value={value[name]}
        onChange={(text) => change({ [name]: text }, name)}
      />
    </Field>
  );
  return (
    <FormSheet title="补录马扎会" open onClose={onClose} verb="记下" onSend={enter} trouble={trouble}>
      <PlaceField
        places={form.places}
        value={value.placeId}
        error={wrong.placeId}
        onChange={(placeId) => change({ placeId }, 'placeId')}
      />
      {line('spot', meetingFieldWords.spot, 60, '比如：健身角槐树下')}
      <Field name="day" label={meetingFieldWords.day} hint={`${form.lateDays} 天内的`} error={wrong.day}>
        <DateLine value={value.day} onChange={(day) => change({ day }, 'day')} />
      </Field>
      {line('from', meetingFieldWords.from, 5, '比如 16:00')}
      {line('until', meetingFieldWords.until, 5, '比如 17:00')}
      {line('heads', meetingFieldWords.heads, 4)}
      {line('title', '聊的哪件事', 30)}
      <Field name="heard" label={meetingFieldWords.heard} error={wrong.heard} note="别写电话和门牌">
        <TextArea max={300} value={value.said} onChange={(said) => change({ said }, 'heard')} />
      </Field>
      {form.rights.raise && (
        <Card flush className="mt3">
          <ListRow
            title={lateRaiseWords.raise}
            note={lateRaiseWords.why}
            side={
              <Switch
                label={lateRaiseWords.raise}
                on={value.raised}
                onChange={(raised) => change({ raised }, 'name')}
              />
            }
          />
        </Card>
      )}
      {value.raised && (
        <>
          <Field name="name" label={lateRaiseWords.name} error={wrong.name}>
            <TextLine max={20} value={value.name} onChange={(name) => change({ name }, 'name')} />
          </Field>
          <Field name="phone" label={lateRaiseWords.phone} hint={lateRaiseWords.noPhone} error={wrong.phone}>
            <TextLine digits max={20} value={value.phone} onChange={(phone) => change({ phone }, 'phone')} />
          </Field>
          <Field name="agreed" label={lateRaiseWords.self} error={wrong.agreed}>
            <Card flush>
              <ListRow
                title={lateRaiseWords.agreed}
                side={
                  <Switch
                    label={lateRaiseWords.agreed}
                    on={value.agreed}
                    onChange={(agreed) => change({ agreed }, 'agreed')}
                  />
                }
              />
            </Card>
          </Field>
        </>
      )}
    </FormSheet>
  );
}
