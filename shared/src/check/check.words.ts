import type { CheckKind, ContentFault, Hold, OpenState } from './check.rules';

/** What was checked, as staff and its author call it. */
export const checkKindWords: Readonly<Record<CheckKind, string>> = {
  words: '写的话',
  line: '给邻居看的一句话',
  photo: '照片',
  recording: '录音',
  name: '称呼',
  shown: '给邻居看的内容',
};

/** Why a person has to look. */
export const openStateWords: Readonly<Record<OpenState, string>> = {
  doubted: '拿不准',
  risky: '有问题',
  unheard: '没查成',
  complained: '有人反映',
};

export const contentFaultWords: Readonly<Record<ContentFault, string>> = {
  privacy: '泄露隐私',
  abuse: '骂人',
  advert: '广告',
  untrue: '不属实',
  other: '其他',
};

const labels: Readonly<Record<number, string>> = {
  10001: '广告',
  20001: '时政',
  20002: '色情',
  20003: '辱骂',
  20006: '违法犯罪',
  20008: '欺诈',
  20012: '低俗',
  20013: '版权',
};

/** WeChat's label in plain words; null for one that says nothing. */
export const labelWords = (label: number | null): string | null => (label && labels[label]) || null;

/** What the author reads beside what neighbours do not see. */
export const holdWords: Readonly<Record<Hold, string>> = {
  waiting: '检查过了才给邻居看，事情照常办',
  withheld: '没有给邻居看，事情照常办',
};

/** What the fields of decisions and complaints are called. */
export const checkFieldWords = { show: '给不给看', reason: '原因', words: '说明' } as const;

interface Said {
  readonly title: string;
  readonly words: string;
}

/** What a message about a check may mention: what it was, why, and whom to call. */
export interface CheckMention {
  readonly kind: CheckKind;
  readonly reason: ContentFault | null;
  readonly body: string;
  readonly phone: string | null;
}

const call = ({ body, phone }: CheckMention) => (phone ? `有疑问请打${body} ${phone}` : `有疑问请问${body}`);
const because = ({ reason }: CheckMention) =>
  reason && reason !== 'other' ? `，因为可能${faultAt[reason]}` : '';
const faultAt = {
  privacy: '泄露了隐私',
  abuse: '有骂人的话',
  advert: '像是广告',
  untrue: '和实际不符',
} as const;

/** What the author, and those who complained, are told after a person has looked. */
export const checkMessageWords = {
  withheld: (m: CheckMention): Said =>
    m.kind === 'name'
      ? { title: '请换一个称呼', words: '现在的称呼不合适，已经去掉了。在“我的”里可以再写一个' }
      : {
          title: `${checkKindWords[m.kind]}没有给邻居看`,
          words: `社区看过了${because(m)}。事情照常办。${call(m)}`,
        },
  shownAfterAll: (m: CheckMention): Said => ({
    title: `${checkKindWords[m.kind]}可以给邻居看了`,
    words: '社区又看了一遍，没有问题',
  }),
  complaintHeeded: (): Said => ({
    title: '您反映的内容不再公开了',
    words: '社区看过了，这些内容不再给邻居看。谢谢您提醒',
  }),
  complaintAnswered: (m: CheckMention): Said => ({
    title: '您反映的内容看过了',
    words: `社区看过了，可以继续公开。${call(m)}`,
  }),
} as const;
