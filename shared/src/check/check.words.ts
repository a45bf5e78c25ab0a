import type { CheckKind, ContentFault, Hold, OpenState } from './check.rules';

/** What was checked, as staff and its author call it. */
export const checkKindWords: Readonly<Record<CheckKind, string>> = {
  words: '写的话',
  line: '给邻居看的一句话',
  photo: '照片',
  recording: '录音',
  name: '称呼',
  shown: '给邻居看的内容',
  wish: '心愿',
  topic: '议题',
  argument: '议题的留话',
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

/** Why a thing waits to be looked at: who doubts it, and what of it. */
export function checkReasonWords({
  state,
  label,
  complaints,
}: {
  state: OpenState;
  label: number | null;
  complaints: readonly unknown[];
}): string {
  const found = labelWords(label);
  if (complaints.length > 0)
    return `${complaints.length} 位邻居反映${state === 'doubted' ? '，已先不公开' : ''}`;
  if (state === 'unheard') return '微信没有给出结果';
  return `微信${state === 'risky' ? '认为有问题' : '拿不准'}${found ? `：${found}` : ''}`;
}

/** What was decided, as look, icon and words of a pill. */
export const decisionLook = (show: boolean) =>
  show
    ? { look: 'done', icon: 'eye', words: '可以给人看' }
    : { look: 'end', icon: 'hidden', words: '不给看' };

/** What the author reads beside what neighbours do not see. */
export const holdWords: Readonly<Record<Hold, string>> = {
  waiting: '检查过了才给邻居看，事情照常办',
  withheld: '没有给邻居看，事情照常办',
};

/** What the fields of decisions and complaints are called. */
export const checkFieldWords = { show: '给不给看', reason: '原因', words: '说明' } as const;
