import { Card } from './card';
import { Field } from './field';
import { Pick } from './pick';
import { TextArea } from './text-box';

interface ReasonFieldsProps<Reason extends string> {
  options: readonly { readonly key: Reason; readonly name: string }[];
  reason: Reason | null;
  words: string;
  /** What its reader does with it. */
  note: string;
  wrong: Readonly<Record<string, string | undefined>>;
  mend: (field: 'reason' | 'words') => void;
  onReason: (reason: Reason | null) => void;
  onWords: (words: string) => void;
}

/** Why not, chosen and in one's own words, which only `other` needs; whoever asked reads both. */
export function ReasonFields<Reason extends string>({
  options,
  reason,
  words,
  note,
  wrong,
  mend,
  onReason,
  onWords,
}: ReasonFieldsProps<Reason>) {
  return (
    <>
      <Field name="reason" label="为什么" error={wrong.reason} note={note}>
        <Card flush>
          <Pick
            options={options}
            value={reason}
            onChange={(key) => {
              onReason(options.find((option) => option.key === key)?.key ?? null);
              mend('reason');
            }}
          />
        </Card>
      </Field>
      <Field
        name="words"
        label="还想说什么"
        hint={reason === 'other' ? undefined : '可以不填'}
        error={wrong.words}
      >
        <TextArea
          max={200}
          value={words}
          onChange={(text) => {
            onWords(text);
            mend('words');
          }}
        />
      </Field>
    </>
  );
}
