import { momentWords } from '../deadline/deadline.words';
import type {
  CareGround,
  CareOutcome,
  CareOwed,
  CareRecordFault,
  CareState,
  CareTimeFault,
} from './care.rules';

export const careGroundWords: Record<CareGround, string> = {
  consent: '家里人同意过',
  law: '法律法规要求',
};

export const careStateWords: Record<CareState, string> = {
  asked: '等家里人回话',
  agreed: '说好了',
  declined: '家里人说不用来',
  done: '去过了',
  withdrawn: '取消了',
};

export const careOutcomeWords: Record<CareOutcome, string> = {
  well: '都好',
  help: '需要帮忙，报一件事',
  nobody: '没人在家',
  unwanted: '不想被打扰',
};

export const careOwedWords: Record<CareOwed, string> = {
  visitor: '还没人去',
  answer: '等家里人回话',
  outcome: '等说去得怎么样',
};

export const careTimeFaultWords: Record<CareTimeFault, string> = {
  past: '这个时间已经过了',
  far: '最多提前 90 天约',
  rest: '请约在早上 8 点到晚上 8 点之间',
};

export const careRecordFaultWords: Record<CareRecordFault, string> = {
  early: '还没到那一天',
  unasked: '家里人还没回话，先请社区打电话问一声',
};

/** What the fields of a visit are called. */
export const careFieldWords = {
  home: '哪一户',
  homeId: '哪一户',
  startsAt: '什么时候去',
  visitorId: '谁去',
  ground: '凭什么去',
  basis: '写明依据',
  version: '哪一版',
  answer: '方便不方便',
  outcome: '去得怎么样',
  category: '哪一类',
  words: '要帮什么',
  name: '怎么称呼',
  phone: '手机号',
  consent: '本人同意登记',
} as const;

/** What people are told of a visit, by its time and, for whoever goes, its home. */
export const careMessageWords = {
  asked: (startsAt: Date, visitor: string | null) => ({
    title: '社区想上门看看您',
    words: `${momentWords(startsAt)}，${visitor ?? '社区的人'}想来看看。方便、改时间、不用来，都在“我的”里点“我家”、“上门探访”说一声`,
  }),
  withdrawn: (startsAt: Date) => ({ title: '探访取消了', words: `${momentWords(startsAt)}的探访不来了` }),
  toGo: (home: string, startsAt: Date) => ({
    title: '请您去探访',
    words: `${momentWords(startsAt)}，${home}。在“我的”里点“培训、探访”看，去不了说一声就行`,
  }),
  agreed: (home: string, startsAt: Date) => ({
    title: '探访说好了',
    words: `${home}，${momentWords(startsAt)}`,
  }),
  over: (home: string) => ({ title: '不用去探访了', words: `${home}的探访取消了` }),
  declined: (home: string) => ({ title: '探访不用去了', words: `${home}说不用来，这样就好` }),
  excused: (home: string) => ({
    title: '探访要换人去',
    words: `${home}的探访，原来的人去不了。在电脑上的“探访”里换人`,
  }),
  recorded: (home: string) => ({ title: '探访去过了', words: `${home}，在电脑上的“探访”里看` }),
  late: (home: string, what: CareOwed) => ({
    title: '探访没有下文',
    words: `${home}：${careOwedWords[what]}。在电脑上的“探访”里看`,
  }),
} as const;
