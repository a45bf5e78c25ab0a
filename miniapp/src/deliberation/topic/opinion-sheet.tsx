import { useState } from 'react';
import { prereviewApi } from '@linli/shared/prereview/prereview.api';
import type { GivePrereview, PrereviewLine } from '@linli/shared/prereview/prereview.contract';
import { opinions, type Opinion } from '@linli/shared/prereview/prereview.rules';
import {
  opinionFaults,
  opinionWords,
  prereviewFieldWords as words,
} from '@linli/shared/prereview/prereview.words';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Pick } from '../../parts/pick';
import { TextArea, TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface OpinionSheetProps {
  prereview: PrereviewLine;
  today: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** The opinion of a branch as its secretary writes it: when it sat, who sat in, what it thinks and why. */
export function OpinionSheet({ prereview: { id, branch }, today, onClose, reload }: OpinionSheetProps) {
  const [draft, setDraft] = useState({ on: today, present: '', opinion: '', words: '' });
  const { wrong, trouble, mend, send } = useSending(['on', 'present', 'opinion', 'words']);
  const fill = (field: keyof typeof draft) => (value: string) => {
    setDraft((before) => ({ ...before, [field]: value }));
    mend(field);
  };
  async function give() {
    const { opinion, ...said } = draft;
    const body = { ...said, ...(opinion && { opinion: opinion as Opinion }) };
    const write = (key: string) =>
      call(prereviewApi.give, { params: { id }, body: body as GivePrereview, key });
    if (!(await send(opinionFaults(body), write))) return;
    toast('写下了，大家都看得到');
    await reload();
    onClose();
  }
  return (
    <FormSheet
      title={`${branch}的意见`}
      open
      onClose={onClose}
      verb="写下意见"
      onSend={give}
      trouble={trouble}
    >
      <Field name="on" label={words.on} error={wrong.on}>
        <DateLine value={draft.on} onChange={fill('on')} />
      </Field>
      <Field name="present" label={words.present} hint="写人数或职务，不写电话" error={wrong.present}>
        <TextLine value={draft.present} max={200} onChange={fill('present')} />
      </Field>
      <Field name="opinion" label={words.opinion} error={wrong.opinion}>
        <Pick
          options={opinions.map((key) => ({ key, name: opinionWords[key] }))}
          value={draft.opinion}
          onChange={fill('opinion')}
        />
      </Field>
      <Field name="words" label={words.words} hint="大家都看得到，写下就不能改" error={wrong.words}>
        <TextArea value={draft.words} max={500} onChange={fill('words')} />
      </Field>
    </FormSheet>
  );
}
