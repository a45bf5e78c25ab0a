import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { enterTopic, giveawaysIn, type EchoWay, type EnterTopic } from '@linli/shared/topic/topic.contract';
import { givingAwayWords, topicFieldWords } from '@linli/shared/topic/topic.words';
import type { PickedDoor } from '../../parts/door-picker';
import type { Wrong } from '../../platform/sending';

/** What was written down so far for somebody without a phone. */
export interface EntryDraft {
  place: PickedDoor | null;
  title: string;
  words: string;
  name: string;
  phone: string;
  agreed: boolean;
  echoBy: EchoWay | null;
}

export const emptyEntry: EntryDraft = {
  place: null,
  title: '',
  words: '',
  name: '',
  phone: '',
  agreed: false,
  echoBy: null,
};
export const entryOrder = ['placeId', 'title', 'words', 'name', 'phone', 'echoBy', 'agreed'];

/** What would be sent; what is not chosen yet is missing. */
export function entryOf(draft: EntryDraft, placeId: string): Partial<EnterTopic> {
  const { title, words, name, phone, agreed, echoBy } = draft;
  return {
    ...{ title, words, placeId, name, agreed },
    ...(phone.trim() && { phone: phone.trim() }),
    ...(echoBy && { echoBy }),
  };
}

/** What is wrong with the form, found by the rules the server checks by. */
export function entryWrong(ask: Partial<EnterTopic>): Wrong {
  const faults: Record<string, string> = wordsOfFaults(faultsOf(enterTopic, ask), topicFieldWords, (name) =>
    name === 'echoBy' ? 'choose' : name === 'words' ? 'write' : undefined,
  );
  for (const { field, leak } of giveawaysIn({ title: ask.title, words: ask.words }))
    faults[field] ??= givingAwayWords(leak);
  if (ask.echoBy === 'call' && !ask.phone) faults.phone ??= '要打电话回话，就写上电话';
  if (!ask.agreed) faults.agreed ??= '先问过本人，本人同意了才能替他提';
  return faults;
}
