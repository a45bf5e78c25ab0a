/** Every word that is printed around a bulletin for the notice board. */
export const paperWords = {
  heading: '公告',
  corrected: '更正',
  inForce: (window: string) => `有效时间：${window}`,
  printed: (when: string) => `${when} 印`,
  scan: '扫码看最新的',
  more: '全文太长，扫码看后面的',
  ask: (unit: string, phone: string | null) => `有事请找${unit}${phone ? ` ${phone}` : ''}`,
} as const;
