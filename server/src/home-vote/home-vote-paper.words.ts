/** What stands on the papers of a secret vote beside what people wrote. */
export const homeVotePaperWords = {
  ballot: '不记名选票',
  tick: (most: number) => (most > 1 ? `最多选 ${most} 项，在方框里打勾` : '选一项，在方框里打勾'),
  nothing: '请不要写名字、房号或别的记号，写了就作废。折好投进票箱；房号只在票条上，票条单独交给工作人员。',
  slip: (code: string) => `票条号 ${code}`,
  back: (until: string) => `投票时交给工作人员，每户一张，${until}截止。交了票条，这一户就不能再用手机投。`,
} as const;
