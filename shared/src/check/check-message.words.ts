import type { CheckKind, ContentFault } from './check.rules';

/** What it was, said to whoever wrote or took it. */
const yours: Readonly<Record<CheckKind, string>> = {
  words: '您写的话',
  line: '您写给邻居的一句话',
  photo: '您拍的照片',
  recording: '您的录音',
  name: '您的称呼',
  shown: '这件事的内容',
  wish: '您的心愿',
  topic: '您提的议题',
  argument: '您的留话',
};

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
          title: `${yours[m.kind]}没有公开`,
          words: `社区看过了${because(m)}。事情照常办。${call(m)}`,
        },
  shownAfterAll: (m: CheckMention): Said => ({
    title: `${yours[m.kind]}可以公开了`,
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
