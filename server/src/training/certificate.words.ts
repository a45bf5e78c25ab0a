import { maskedName } from '@linli/shared/training/training.rules';

/** What stands on a certificate, and on the page where anybody checks it. Dates are in words. */
export const certificateWords = {
  title: '培训证书',
  checked: '证书查验',
  came: (name: string, day: string) => `${name || '持证人'} 于 ${day} 参加了`,
  by: (place: string) => `组织单位：${place}`,
  code: (code: string) => `编号 ${code}`,
  until: (day: string | null) => (day ? `有效期到 ${day}` : '长期有效'),
  over: (day: string) => `${day} 已经到期`,
  scan: '扫码查验真假',
  holder: (name: string | null) => `持证人：${name ? maskedName(name) : '已注销'}`,
  course: (title: string) => `内容：${title}`,
  held: (day: string) => `日期：${day}`,
  good: '这张证书是真的',
} as const;
