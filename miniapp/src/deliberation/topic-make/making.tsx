import { useState } from 'react';
import { endWords } from '@linli/shared/deadline/deadline.words';
import { topicApi } from '@linli/shared/topic/topic.api';
import type { RaisedTopic, RaiseTopic, TopicDetail, TopicForm } from '@linli/shared/topic/topic.contract';
import { asTrouble, isAnswered } from '@linli/shared/trouble';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useDoor } from '../../platform/door';
import { useDraft } from '../../platform/draft';
import { goInstead, goTab } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { askOf, emptyTopic, topicOrder, wrongIn, type TopicDraft } from './topic-draft';
import { TopicFields } from './topic-fields';

interface MakingProps {
  form: TopicForm;
  /** The topic that is said again. */
  before: TopicDetail | null;
  /** The matter that becomes one. */
  ticket: { id: string; title: string } | null;
  /** The residents' group for which it is raised. */
  group: string | null;
}
type From = Omit<MakingProps, 'form'>;

const draftPlace = ({ before, ticket, group }: From): string =>
  before ? `topic.${before.id}` : ticket ? `topic.of.${ticket.id}` : group ? `topic.by.${group}` : 'topic';

function firstDraft({ before, ticket, group }: From): TopicDraft {
  if (before) return { ...emptyTopic, title: before.title, words: before.words, reach: 'building' };
  return ticket
    ? { ...emptyTopic, title: [...ticket.title].slice(0, 30).join('') }
    : { ...emptyTopic, groupId: group };
}

/** The form, then what becomes of it. */
export function Making({ form, ...from }: MakingProps) {
  const { before, ticket } = from;
  const draft = useDraft(draftPlace(from), firstDraft(from));
  const code = useDoor((door) => door.code);
  const sending = useSending(topicOrder);
  const [made, setMade] = useState<RaisedTopic | null>(null);

  async function write(ask: RaiseTopic): Promise<RaisedTopic> {
    const { title, words, reach } = ask;
    if (before) {
      const body = { move: 'revise' as const, version: before.version, fields: { title, words } };
      const { id, own, now } = await call(topicApi.move, { params: { id: before.id }, body, key: draft.key });
      return { id, reviewDue: own?.reviewDue ?? now };
    }
    if (!ticket) return call(topicApi.raise, { body: ask, key: draft.key });
    const params = { id: ticket.id };
    return call(topicApi.fromTicket, { params, body: { title, words, reach }, key: draft.key });
  }

  async function submit(): Promise<void> {
    const ask = askOf(draft.value, form, code);
    const reply = await sending.send(wrongIn(ask, before !== null || ticket !== null), () =>
      write(ask as RaiseTopic).catch((thrown: unknown) => {
        // an answer is kept under its key: the next try, with whatever was mended, is another one
        if (isAnswered(asTrouble(thrown))) draft.takeBack(true);
        throw thrown;
      }),
    );
    if (!reply) return;
    draft.clear();
    setMade(reply);
  }

  if (made)
    return (
      <Page
        bar={
          <BottomBar
            second={
              <Button kind="line" big onTap={() => goTab('pages/topics')}>
                看别人提的
              </Button>
            }
          >
            <Button big onTap={() => goInstead('deliberation/topic', { id: made.id })}>
              看我提的
            </Button>
          </BottomBar>
        }
      >
        <Blank
          kind="sent"
          title="交给社区了"
          words={`${endWords(new Date(made.reviewDue), new Date(form.now))} 前看过，再让邻居看到。每走一步都会告诉您。`}
        />
      </Page>
    );
  return (
    <Page
      bar={
        <FormBar trouble={sending.trouble} note={`社区 ${form.reviewDays} 个工作日内看过，再公布`}>
          <Button big wide onTap={submit}>
            提交
          </Button>
        </FormBar>
      }
    >
      <TopicFields
        draft={draft}
        form={form}
        sending={sending}
        placed={before !== null}
        ticket={ticket !== null}
      />
    </Page>
  );
}
