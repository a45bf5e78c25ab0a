/** What the fields of groups are called. */
export const groupFieldWords = {
  placeId: '哪里的群',
  name: '群名',
  purpose: '做什么用',
  ownerId: '谁管',
  since: '哪天建的',
} as const;

export const groupFaults = {
  place: '只能登记自己管的楼、小区、网格的群',
  owner: '这个人不在您管的地方任职',
  since: '建群的日子不能在今天以后',
  noDay: '没有这一天，请重新选',
} as const;
