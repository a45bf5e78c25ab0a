import { outcomeWords, solvedHowWords } from '@linli/shared/ticket/ticket.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { TextLine } from '../../parts/text-box';
import type { Ending } from '@linli/shared/ticket/move-draft';
import type { Moving } from './use-move';

const { eased, nothing_found, no_action, duplicate } = outcomeWords;
const endings: readonly { key: Ending; words: string }[] = [
  { key: 'fixed', words: solvedHowWords.fixed },
  { key: 'eased', words: eased },
  { key: 'talked', words: solvedHowWords.talked },
  { key: 'nothing_found', words: nothing_found },
  { key: 'no_action', words: no_action },
  { key: 'duplicate', words: duplicate },
];

/** How the matter ended; for a duplicate, the number of the other one. */
export function EndingFields({ draft: { value, change }, wrong }: Moving) {
  const { ending, duplicateOf } = value;
  return (
    <>
      <Field name="outcome" label="办成什么样" error={wrong.outcome}>
        <Chips
          columns={3}
          options={endings}
          value={ending ? [ending] : []}
          onChange={([chosen]) => change({ ending: chosen ?? null })}
        />
      </Field>
      {ending === 'duplicate' && (
        <Field
          name="duplicateOf"
          label="并到哪一件"
          hint="那一件的编号"
          error={wrong.duplicateOf}
          note="报事的邻居会跟着并过去，收到那一件的进展"
        >
          <TextLine
            value={duplicateOf}
            onChange={(typed) => change({ duplicateOf: typed })}
            empty="比如：1117-0018"
          />
        </Field>
      )}
    </>
  );
}
