/** What stands on a certificate of training, and what anybody may know of it. Dates are in words. */
export const trainingCertificateWords = {
  title: '培训证书',
  came: (name: string, day: string) => `${name || '持证人'} 于 ${day} 参加了`,
  until: (day: string | null) => (day ? `有效期到 ${day}` : '长期有效'),
  over: (day: string) => `${day} 已经到期`,
  course: (title: string) => `内容：${title}`,
  held: (day: string) => `日期：${day}`,
} as const;
