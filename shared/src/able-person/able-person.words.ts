import type { AbleShow, AbleState, AbleUse, AbleWay } from './able-person.rules';

export const ableStateWords: Record<AbleState, string> = {
  proposed: '等您同意',
  agreed: '等社区确认',
  listed: '在能人库里',
  declined: '社区没有列入',
  withdrawn: '撤回了',
};

export const ableWayWords: Record<AbleWay, string> = { self: '自荐', visit: '走访发现', peer: '邻居推荐' };

export const ableShowWords: Record<AbleShow, string> = { surname: '显示姓', field: '只显示会什么' };

export const ableUseWords: Record<AbleUse, string> = {
  daily: '平时邻居可以找',
  emergency: '应急时社区可以找',
};

/** Somebody whose name is not shown. */
export const someNeighbourWords = '一位邻居';

export const ableFaults = {
  consent: '平时、应急至少同意一样',
  field: '请在给出的里面选',
} as const;

/** What the fields of an entry, a proposal and an ask are called. */
export const ableFieldWords = {
  field: '会什么',
  words: '说明',
  show: '怎么显示',
  daily: ableUseWords.daily,
  emergency: ableUseWords.emergency,
  place: '地点',
  name: '姓名',
  where: '住在哪里',
  phone: '手机号',
  use: '什么时候',
  yes: '帮不帮',
  list: '列不列入',
} as const;

/** The six fields that a district starts with. */
export const standardAbleFields: readonly { code: string; name: string; words: string }[] = [
  { code: 'mediation', name: '调解', words: '劝和、评理、家长里短' },
  { code: 'repair', name: '修理', words: '水电、家电、缝补、磨刀' },
  { code: 'arts', name: '文艺', words: '唱歌、书画、舞蹈、摄影' },
  { code: 'health', name: '健康', words: '急救、护理、量血压' },
  { code: 'teaching', name: '教学', words: '辅导功课、手工、教用手机' },
  { code: 'policy', name: '政策法律', words: '社保、物业、法律常识' },
];

const look = '在首页点“能人”看';

/** What people are told about entries of their own and words between them. */
export const ableMessageWords = {
  proposed: (field: string) => ({
    title: '有人推荐您进能人库',
    words: `${field}。同不同意都由您，不同意不用说理由。${look}`,
  }),
  listed: (field: string) => ({
    title: '您在能人库里了',
    words: `${field}。邻居只能在这里给您留言，看不到电话。随时可以撤回`,
  }),
  declined: (field: string) => ({
    title: '这次没有列入能人库',
    words: `${field}。想问为什么，请打社区电话`,
  }),
  asked: (field: string) => ({
    title: '有邻居想请您帮忙',
    words: `${field}。帮不帮都可以，回一句就行。${look}`,
  }),
  called: (field: string) => ({
    title: '社区应急，想请您帮忙',
    words: `${field}。帮不帮都可以，请回一句。${look}`,
  }),
  answered: (yes: boolean) => ({
    title: yes ? '能人答应帮忙了' : '能人这次帮不了',
    words: `回话写在里面。${look}`,
  }),
} as const;
