/** What is said at the demo district's meetings. */
export const meetingWords = {
  pavilion: { name: '议事亭', spot: '3 号楼旁' },
  tree: { name: '黄桷树下', spot: '小广场边' },
  firm: '安居物业',
  committee: '槐荫里业委会',
  guests: ['老周', '刘婶', '孟阿姨'],
  held: {
    title: '车棚充电怎么收费',
    agenda: [
      { title: '听物业报三个月的电费', minutes: 20 },
      { title: '夜里充电要不要便宜', minutes: 40 },
    ],
  },
  question: '夜里每度便宜两角，行不行',
  minutes: [
    { said: '物业公布了三个月的电费和收入，有邻居问损耗怎么算。', agreed: '每月在公告栏贴一次账。' },
    { said: '上夜班的邻居希望夜里便宜，物业担心排队。', agreed: '先试一个月，夜里十点后每度便宜两角。' },
  ],
  actions: ['每月五日前把车棚电费贴在公告栏', '夜里便宜两角，先试一个月，月底回来说'],
  stool: {
    title: '槐树下马扎会',
    spot: '健身角槐树下',
    heard: [
      { title: '夜里狗叫', said: '三户说夜里睡不好，希望遛狗的邻居拴绳。' },
      { title: '健身器材松了', said: '两处扶手晃，老人不敢用。' },
    ],
  },
  series: { title: '每月现场议事' },
  next: {
    title: '12 号楼门口加座椅和扶手',
    agenda: [
      { title: '看现场：哪几级台阶要扶手', minutes: 15 },
      { title: '座椅放哪、放几把', minutes: 25 },
      { title: '钱从哪里出：公共收益或众筹', minutes: 30 },
    ],
  },
} as const;
