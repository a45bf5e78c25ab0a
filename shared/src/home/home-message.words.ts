import { momentWords } from '../deadline/deadline.words';
import type { RefusedBecause } from './ask.rules';
import type { ResidentKind } from './home.rules';
import { kindWords, refusedWords } from './home.words';

/** A message: its title and its sentence. */
interface Said {
  readonly title: string;
  readonly words: string;
}

/** What a message says of an ask; `home` is the home in one line. */
export interface AskMention {
  readonly home: string;
  readonly kind: ResidentKind;
  readonly due: Date;
}

/** Somebody asks for a home, or nobody has answered them in time: for those who answer. */
export const askMessageWords = {
  asked: ({ home, kind, due }: AskMention): Said => ({
    title: '有人要入住，请核对',
    words: `${home}，${kindWords[kind]}。请在${momentWords(due)}前答复`,
  }),
  late: ({ home, kind }: AskMention): Said => ({
    title: '有人要入住，没有按时答复',
    words: `${home}，${kindWords[kind]}。请马上看一看`,
  }),
} as const;

/** The answer, for whoever asked; with the community's phone where there is one. */
export const answerMessageWords = {
  confirmed: (home: string): Said => ({
    title: '您入住了',
    words: `${home}。在“我的”里点“我家”，可以请家人也来`,
  }),
  refused: (home: string, reason: RefusedBecause, phone: string | null): Said => ({
    title: '入住还差一步',
    words: `${home}。${refusedWords[reason].words}${phone ? `，电话 ${phone}` : ''}`,
  }),
} as const;

/** What happens to somebody's belonging by somebody else's hand. */
export const residentMessageWords = {
  joined: (home: string, name: string, kind: ResidentKind): Said => ({
    title: '家里来了新住户',
    words: `${home}，${name || '新住户'}用您的入住码进来了，是${kindWords[kind]}`,
  }),
  ended: (home: string, from: string): Said => ({
    title: '您在这一户的入住结束了',
    words: `${home}，从${from}起。有疑问请打社区电话；您报过的事还在`,
  }),
} as const;
