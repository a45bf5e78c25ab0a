/** Every word that is printed on the sign of a door. */
export const signWords = {
  title: '楼门牌',
  building: '号楼',
  entrance: '单元',
  report: '报一件事',
  scan: '微信扫一扫，不用下载，不用先登录',
  vow: [
    ['日内', '受理'],
    ['日内', '办结'],
    ['日内', '反馈'],
  ],
  withoutPhone: '不用手机，也能办',
  gridWorker: (name: string) => `网格员 ${name}`,
  community: '社区电话',
  alsoCommunity: '社区',
  alsoStreet: '街道',
  supervision: '监督电话',
  sayCode: ['打电话时报编号 ', '，就知道您在哪。'],
  collects: (hours: string) => `民情收集站，${hours}有人在这里听您说。`,
  comeToStation: (station: string) => `也可到${/^\d/.test(station) ? ' ' : ''}${station}，当面说。`,
} as const;
