/** The words of the small page behind a sign. */
export const doorPageWords = {
  title: '邻里',
  inWechat: '用微信打开，报一件事',
  open: '在浏览器里打开',
  pick: '选小区和楼号',
  call: '打电话也能办',
  say: (spoken: string) => `打电话时报编号 ${spoken.slice(0, 4)}-${spoken.slice(4)}，就知道您在哪。`,
  station: (where: string) => `也可以到${where}，当面说。`,
} as const;
