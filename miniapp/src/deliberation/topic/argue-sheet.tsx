import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { topicApi } from '@linli/shared/topic/topic.api';
import { giveawaysIn, sayArgument, type TopicDetail } from '@linli/shared/topic/topic.contract';
import { sides, type Side } from '@linli/shared/topic/topic.rules';
import { givingAwayWords, sideWords, topicFieldWords } from '@linli/shared/topic/topic.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface ArgueSheetProps {
  id: string;
  onClose: () => void;
  onAfter: (topic: TopicDetail) => void;
}

const options = sides.map((key) => ({ key, words: sideWords[key] }));
const empty: { side: Side | null; words: string } = { side: null, words: '' };

/** One line for, against, or of fact; neighbours read it after the community has looked at it. */
export function ArgueSheet({ id, onClose, onAfter }: ArgueSheetProps) {
  const draft = useDraft(`topic.say.${id}`, empty);
  const { wrong, trouble, mend, send } = useSending(['side', 'words']);
  const { side, words } = draft.value;
  const [leak] = giveawaysIn({ words });
  async function say() {
    const ask = { ...(side && { side }), words };
    const faults = wordsOfFaults(faultsOf(sayArgument, ask), topicFieldWords, (name) =>
      name === 'side' ? 'choose' : 'write',
    );
    const made = await send(faults, (key) =>
      call(topicApi.argue, { params: { id }, body: { side: side ?? 'fact', words }, key }),
    );
    if (!made) return;
    draft.clear();
    onAfter(made);
    onClose();
    toast('留好了，社区看过就显示');
  }
  return (
    <FormSheet title="留一句话" open onClose={onClose} verb="留下" onSend={say} trouble={trouble}>
      <Field name="side" label="哪一种" error={wrong.side}>
        <Chips
          columns={3}
          options={options}
          value={side ? [side] : []}
          onChange={([chosen]) => {
            draft.change({ side: chosen ?? null });
            mend('side');
          }}
        />
      </Field>
      <Field
        name="words"
        label="说什么"
        error={wrong.words || (leak && givingAwayWords(leak.leak))}
        note="只说事，不写姓名、电话、几室。没有人能回复您，也不排先后。"
      >
        <TextArea
          max={200}
          value={words}
          onChange={(text) => {
            draft.change({ words: text });
            mend('words');
          }}
        />
      </Field>
    </FormSheet>
  );
}
