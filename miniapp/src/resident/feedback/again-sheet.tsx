import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { feedbackApi } from '@linli/shared/feedback/feedback.api';
import { reopenFeedback, type OwnFeedback } from '@linli/shared/feedback/feedback.contract';
import { feedbackFieldWords } from '@linli/shared/feedback/feedback.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface AgainSheetProps {
  one: OwnFeedback;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Saying once that an answer did not solve it. */
export function AgainSheet({ one: { id, number, version }, onClose, reload }: AgainSheetProps) {
  const draft = useDraft(`feedback ${id}`, { words: '' });
  const { wrong, trouble, mend, send } = useSending(['words']);
  async function say() {
    const body = { version, words: draft.value.words.trim() };
    const faults = wordsOfFaults(faultsOf(reopenFeedback, body), feedbackFieldWords);
    if (!(await send(faults, (key) => call(feedbackApi.reopen, { params: { id }, body, key })))) return;
    draft.clear();
    toast('交上去了，会再看一遍');
    onClose();
    await reload();
  }
  return (
    <FormSheet
      title={`${number} 号没解决`}
      open
      onClose={onClose}
      verb="再交一次"
      onSend={say}
      trouble={trouble}
    >
      <Field name="words" label="还有什么不对" error={wrong.words} note="只能再交一次，说清楚一点。">
        <TextArea
          max={1000}
          value={draft.value.words}
          onChange={(words) => {
            draft.change({ words });
            mend('words');
          }}
        />
      </Field>
    </FormSheet>
  );
}
