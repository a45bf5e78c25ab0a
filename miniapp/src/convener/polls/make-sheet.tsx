import { useState } from 'react';
import { pollOfficeApi as api } from '@linli/shared/poll/poll.api';
import type { OfficePolls } from '@linli/shared/poll/poll.contract';
import type { PollKind } from '@linli/shared/poll/poll.rules';
import { pollFieldWords as words, pollKindWords } from '@linli/shared/poll/poll.words';
import { Chips } from '../../parts/chips';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Pick } from '../../parts/pick';
import { TextArea, TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface MakeSheetProps {
  places: OfficePolls['places'];
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Services with prices are ordered at the desk; on the phone people are asked for one, several, or an order. */
const kinds = ['one', 'several', 'rank'] as const satisfies readonly PollKind[];
const keyOf = ({ id, bodyId }: OfficePolls['places'][number]) => `${id} ${bodyId ?? ''}`;

/** Asks the people of a place of mine: what, with which answers, one a line, until when. */
export function MakeSheet({ places, onClose, reload }: MakeSheetProps) {
  const [only, ...others] = places;
  const [draft, setDraft] = useState({
    ...{ place: only && !others.length ? keyOf(only) : '', kind: 'one' as (typeof kinds)[number] },
    ...{ title: '', lines: '', until: '' },
  });
  const { wrong, trouble, mend, send } = useSending(['placeId', 'title', 'kind', 'options', 'until']);
  const fill = (part: Partial<typeof draft>, field: string) => {
    setDraft((before) => ({ ...before, ...part }));
    mend(field);
  };
  const place = places.find((one) => keyOf(one) === draft.place);
  const names = draft.lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  async function make() {
    const { kind, title, until } = draft;
    const faults = {
      ...(!place && { placeId: '请选问哪里的人' }),
      ...(title.trim().length < 2 && { title: '还没填问什么' }),
      ...((names.length < 2 || names.length > 12) && { options: '一行一个，2 到 12 个' }),
      ...(!until && { until: '请选截止日期' }),
    };
    const options = names.map((name) => ({ name, note: null, price: null, unit: null }));
    const body = {
      ...{ placeId: place?.id ?? '', kind, title, words: '', options, until },
      ...(place?.bodyId && { bodyId: place.bodyId }),
      most: kind === 'several' ? names.length : 1,
    };
    if (!(await send(faults, (key) => call(api.make, { body, key })))) return;
    toast('发出去了，住在这里的人都能答');
    await reload();
    onClose();
  }
  return (
    <FormSheet title="问一问大家" open onClose={onClose} verb="开始征询" onSend={make} trouble={trouble}>
      <Field name="placeId" label={words.placeId} error={wrong.placeId}>
        <Pick
          options={places.map((one) => ({ key: keyOf(one), name: one.name, words: `${one.as}来问` }))}
          value={draft.place}
          onChange={(chosen) => fill({ place: chosen }, 'placeId')}
        />
      </Field>
      <Field name="title" label={words.title} error={wrong.title}>
        <TextLine value={draft.title} max={40} onChange={(title) => fill({ title }, 'title')} />
      </Field>
      <Field name="kind" label={words.kind} error={wrong.kind}>
        <Chips
          options={kinds.map((key) => ({ key, words: pollKindWords[key] }))}
          value={[draft.kind]}
          onChange={([kind]) => fill({ kind: kind ?? draft.kind }, 'kind')}
        />
      </Field>
      <Field name="options" label={words.options} hint="一行一个" error={wrong.options}>
        <TextArea value={draft.lines} max={500} onChange={(lines) => fill({ lines }, 'options')} />
      </Field>
      <Field name="until" label={words.until} error={wrong.until}>
        <DateLine value={draft.until} onChange={(until) => fill({ until }, 'until')} />
      </Field>
    </FormSheet>
  );
}
