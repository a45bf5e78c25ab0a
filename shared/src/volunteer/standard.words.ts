/** The agreement with which every district starts; a minor's guardian has a week, and who is younger than eight is asked for nothing. */
export const standardVolunteering = {
  words: [
    '全凭自愿。每一次都会先问您，不接不用说明理由，也没有任何影响。',
    '随时可以退出，在这里点一下就行。',
    '不收钱、不收礼。被帮的邻居的姓名、住址和难处，不往外说。',
    '有危险的事不要做。需要保险和培训的，社区办好再请您来。',
    '未满十八岁的，要监护人先同意，只做合适的事，不参加抢险救灾。',
  ].join('\n'),
  guardianDays: 7,
  leastAge: 8,
};
