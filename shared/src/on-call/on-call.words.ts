/** What the fields of the on-call list are called. */
export const onCallFieldWords = {
  place: '地方',
  placeId: '地方',
  personId: '谁值班',
  turns: '值班时间',
} as const;

/** Why turns cannot be kept, at the field. */
export const onCallFaults = {
  order: '结束要在开始以后',
  past: '这段时间已经过去了',
  long: (hours: number) => `一次值班最多 ${hours} 小时`,
  far: '只能排一年以内的班',
  notThere: '这个人不在这里任职',
  overlaps: '这个人这段时间已经排过班了',
} as const;
