import { useState } from 'react';
import { soundingApi } from '@linli/shared/sounding/sounding.api';
import type { OpenSounding, Soundings } from '@linli/shared/sounding/sounding.contract';
import { openSoundingFaults, soundingFieldWords as words } from '@linli/shared/sounding/sounding.words';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Pick } from '../../parts/pick';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface SoundingSheetProps {
  topicId: string;
  places: Soundings['places'];
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Asks the building heads of a place to go round: where, with which question, until when. */
export function SoundingSheet({ topicId, places, onClose, reload }: SoundingSheetProps) {
  const [draft, setDraft] = useState({ placeId: places[0]?.id ?? '', question: '', until: '' });
  const { wrong, trouble, mend, send } = useSending(['placeId', 'question', 'until']);
  const fill = (field: keyof typeof draft) => (value: string) => {
    setDraft((before) => ({ ...before, [field]: value }));
    mend(field);
  };
  async function ask() {
    const { placeId, question, until } = draft;
    const body = { ...(placeId && { placeId }), question, ...(until && { until }) };
    const write = (key: string) =>
      call(soundingApi.open, { params: { id: topicId }, body: body as OpenSounding, key });
    if (!(await send(openSoundingFaults(body), write))) return;
    toast('请去了，楼栋长会收到');
    await reload();
    onClose();
  }
  return (
    <FormSheet title="请楼栋长走访" open onClose={onClose} verb="请去走访" onSend={ask} trouble={trouble}>
      <Field name="question" label={words.question} hint="一户一张，居民只看得到总数" error={wrong.question}>
        <TextArea value={draft.question} max={100} onChange={fill('question')} />
      </Field>
      <Field name="until" label={words.until} error={wrong.until}>
        <DateLine value={draft.until} onChange={fill('until')} />
      </Field>
      <Field name="placeId" label={words.placeId} error={wrong.placeId}>
        <Pick
          options={places.map(({ id, name }) => ({ key: id, name }))}
          value={draft.placeId}
          onChange={fill('placeId')}
        />
      </Field>
    </FormSheet>
  );
}
