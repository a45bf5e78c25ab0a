/** What 槐荫里小区 was asked, in the words of whoever asked. */
export const pollWords = {
  shed: {
    title: '车棚充电桩先装哪一排',
    words: '今年只够装一排，按大家排的先后来装。',
    options: ['靠东门一排', '靠 12 号楼一排', '停车场北侧'],
  },
  gate: {
    title: '东门晚上几点关',
    words: '关门以后走西侧小门，刷卡能进。',
    options: ['22 点', '23 点', '不关'],
  },
  menu: {
    title: '还想请物业多做哪几样',
    words: '点得多的，物业先做。',
    options: [
      { name: '每周收一次大件垃圾', price: 200, unit: '每户每月' },
      { name: '楼道每天拖一遍', price: 300, unit: '每户每月' },
      { name: '上门换灯泡', price: 1500, unit: '次' },
    ],
    answer: '大件垃圾和换灯泡下月开始做，楼道先试一栋。',
  },
} as const;

export const talkWords = {
  title: '停车费明年怎么收',
  words: '合同年底到期，想和社区、业委会先谈收费办法，再交业主定。',
  agreed: '可以，带上今年的收支来谈',
  outcome: '明年先不涨，收支每半年贴一次，涨不涨由业主大会定。',
} as const;

export const petitionWords = '车位和电梯广告的钱三年没有公布，想请大家一起定怎么用。';
