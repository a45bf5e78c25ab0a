import { contentFaults, type ContentFault } from '@linli/shared/check/check.rules';
import { contentFaultWords } from '@linli/shared/check/check.words';
import type { Wrong } from '../platform/sending';
import { Chips } from './chips';
import { Field } from './field';
import { TextArea } from './text-box';

const choices = contentFaults.map((key) => ({ key, words: contentFaultWords[key] }));

/** What somebody finds wrong with content: one reason, and words where that says too little. */
export interface Found {
  reason: ContentFault | null;
  words: string;
}

interface ContentFaultFieldsProps {
  value: Found;
  onChange: (part: Partial<Found>) => void;
  wrong: Wrong;
  mend: (field: string) => void;
  /** How the reason is asked for, and who reads the answers. */
  ask: string;
  notes?: { reason: string; words: string };
  /** An example of the words. */
  empty: string;
}

/** Asks what is wrong with content; the same for whoever complains and whoever decides. */
export const ContentFaultFields = ({
  value: { reason, words },
  onChange,
  wrong,
  mend,
  ask,
  notes,
  empty,
}: ContentFaultFieldsProps) => (
  <>
    <Field name="reason" label={ask} error={wrong.reason} note={notes?.reason}>
      <Chips
        columns={2}
        options={choices}
        value={reason ? [reason] : []}
        onChange={([one]) => {
          onChange({ reason: one ?? null });
          mend('reason');
        }}
      />
    </Field>
    <Field
      name="words"
      label="说明"
      hint={reason === 'other' ? undefined : '可以不写'}
      error={wrong.words}
      note={notes?.words}
    >
      <TextArea
        max={200}
        value={words}
        empty={empty}
        onChange={(typed) => {
          onChange({ words: typed });
          mend('words');
        }}
      />
    </Field>
  </>
);

/** The found as an ask carries it: what was not filled in is left out. */
export const askOf = ({ reason, words }: Found) => ({
  ...(reason && { reason }),
  ...(words.trim() && { words: words.trim() }),
});
