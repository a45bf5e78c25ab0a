/** What people of the demo say who come forward. */
export const demoServing = {
  helper: { name: '老方', offers: '换灯泡、量血压、陪着去医院' },
  profiles: [
    { skills: ['hair'], times: [{ weekday: 6, from: 480, until: 720 }], post: 'barber' },
    { skills: ['repair', 'errand'], times: [{ weekday: 3, from: 1080, until: 1260 }], post: 'repairer' },
    {
      skills: ['digital', 'teaching'],
      times: [{ weekday: 0, from: 840, until: 1080 }],
      post: 'digital_teacher',
    },
    { skills: ['care'], times: [], post: 'elder_companion' },
  ],
  units: [
    { unitName: '锦澜区人民医院', functions: ['health'] },
    { unitName: '锦澜区司法局', functions: ['law'] },
  ],
  teams: [
    { name: '平安义巡队', kind: 'red_vest', words: '晚饭后结伴在小区里走走看看，提醒关好煤气和门窗。' },
    {
      name: '白衣义诊队',
      kind: 'association',
      parent: '锦澜区人民医院',
      words: '量血压、测血糖，讲用药常识。',
    },
    { name: '兵哥志愿服务队', kind: 'veterans', words: '退役军人组成，抢险搬重物找我们。' },
  ],
  call: {
    title: '幸福合伙人',
    words: '招楼栋里热心的邻居，一起办邻里节、照看公共花园。自己报名、推荐邻居都行。',
  },
  standing: '我在家时间多，愿意照看花园',
  clinic: { title: '义诊', venue: '健身角旁的凉亭', weeks: 1, from: 840, until: 960 },
} as const;
