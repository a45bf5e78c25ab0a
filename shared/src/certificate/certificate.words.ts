import { maskedName } from '../people/people.rules';

/** What stands on certificates of every kind, and on the page where anybody checks them. */
export const certificateWords = {
  checked: '证书查验',
  good: '这张证书是真的',
  scan: '扫码查验真假',
  code: (code: string) => `编号 ${code}`,
  by: (place: string) => `组织单位：${place}`,
  holder: (name: string | null) => `持证人：${name ? maskedName(name) : '已注销'}`,
} as const;
