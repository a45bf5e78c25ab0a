import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import {
  giveawaysIn,
  raiseTopic,
  type RaiseTopic,
  type Reach,
  type TopicForm,
} from '@linli/shared/topic/topic.contract';
import { givingAwayWords, topicFieldWords } from '@linli/shared/topic/topic.words';

/** A topic as it is typed. */
export interface TopicDraft {
  readonly title: string;
  readonly words: string;
  readonly reach: Reach | null;
  readonly homeId: string | null;
  readonly groupId: string | null;
}
export const emptyTopic: TopicDraft = { title: '', words: '', reach: null, homeId: null, groupId: null };
export const topicOrder = ['title', 'words', 'reach', 'homeId', 'groupId'] as const;

/** What is asked, as far as it is filled in: around the home that was chosen or the only one, else the door scanned last. */
export function askOf(draft: TopicDraft, { homes }: TopicForm, code: string | null): Partial<RaiseTopic> {
  const { title, words, reach, groupId } = draft;
  const homeId = draft.homeId ?? (homes.length === 1 ? homes[0]?.id : undefined);
  return {
    title,
    words,
    ...(reach && { reach }),
    ...(homeId ? { homeId } : homes.length === 0 && code ? { code } : {}),
    ...(groupId && { groupId }),
  };
}

/** What is wrong with it, at its fields. `placed` says that where it belongs is known already. */
export function wrongIn(ask: Partial<RaiseTopic>, placed: boolean): Record<string, string> {
  const faults = wordsOfFaults(faultsOf(raiseTopic, ask), topicFieldWords, (name) =>
    name === 'reach' ? 'choose' : name === 'words' ? 'write' : undefined,
  );
  const leaks = giveawaysIn({ title: ask.title, words: ask.words });
  for (const { field, leak } of leaks) faults[field] ??= givingAwayWords(leak);
  if (!placed && !ask.homeId && !ask.code) faults.homeId ??= '先选是哪个家，或者扫门口的码';
  return faults;
}
