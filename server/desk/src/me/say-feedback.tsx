import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { feedbackApi } from '@linli/shared/feedback/feedback.api';
import { writeFeedback, type WriteFeedback } from '@linli/shared/feedback/feedback.contract';
import { feedbackKinds, type FeedbackKind } from '@linli/shared/feedback/feedback.rules';
import {
  feedbackFieldWords,
  feedbackKindWords,
  feedbackSaidWords,
  feedbackStateWords,
  owedWords,
} from '@linli/shared/feedback/feedback.words';
import { Button } from '../parts/button';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface Said {
  kind: FeedbackKind | null;
  words: string;
  page: string | null;
}

const empty: Said = { kind: null, words: '', page: null };

/** Saying something about the app at the desk, and what was answered. `pages` are the names of the pages one may name. */
export function SayFeedback({ pages }: { pages: readonly string[] }) {
  const asked = useAsk(feedbackApi.mine);
  const { value, wrong, trouble, busy, change, send } = useForm(empty);
  async function write() {
    const body = { kind: value.kind, words: value.words.trim(), page: value.page ?? undefined, photoIds: [] };
    const faults = {
      ...wordsOfFaults(faultsOf(writeFeedback, body), feedbackFieldWords),
      ...(!value.kind && { kind: '先选哪一种' }),
    };
    const done = await send(faults, (key) => call(feedbackApi.write, { body: body as WriteFeedback, key }));
    if (!done) return;
    change(empty);
    toast(`收到了，${done.number} 号`);
    await asked.refetch();
  }
  return (
    <section className="card">
      <h2 className="pane-title">意见与建议</h2>
      <SelectField
        label={feedbackFieldWords.kind}
        options={feedbackKinds.map((key) => ({ key, words: feedbackKindWords[key] }))}
        value={value.kind}
        error={wrong.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={feedbackFieldWords.words}
        lines={3}
        max={1000}
        value={value.words}
        error={wrong.words}
        onChange={(words) => change({ words })}
      />
      <SelectField
        label={feedbackFieldWords.page}
        none="不说是哪一页"
        options={pages.map((key) => ({ key, words: key }))}
        value={value.page}
        onChange={(page) => change({ page })}
      />
      <TroubleLine trouble={trouble} />
      <Button busy={busy} onPress={write}>
        交上去
      </Button>
      <ul>
        {asked.data?.feedback.map(({ id, number, kind, state, owed, lines }) => (
          <li key={id}>
            {`${number} 号 · ${feedbackKindWords[kind]} · ${owed ? owedWords(owed) : feedbackStateWords[state]}`}
            {lines.slice(1).map(({ what, at, words }) => (
              <p key={what + at} className="quiet">
                {`${feedbackSaidWords[what]} ${momentWords(new Date(at))}：${words ?? ''}`}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
