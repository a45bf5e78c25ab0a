import type { Side, Stage } from '@linli/shared/topic/topic.rules';

interface Told {
  readonly title: string;
  readonly words: string;
  readonly reach: 'building' | 'compound';
  /** Days ago that it was raised, and the stages it went into since, each so many days ago, with why. */
  readonly raised: number;
  readonly went: readonly (readonly [days: number, stage: Stage, because: string])[];
  /** How many neighbours stand behind it. */
  readonly supports: number;
  readonly said: readonly (readonly [side: Side, words: string])[];
}

/** The topics of the demo: one in each step, the words as neighbours would say them. */
export const demoTopics = {
  locker: {
    title: '快递柜挪到南门',
    words: '快递柜在东门里边，南边几栋楼的老人要绕一大圈，想商量挪到南门岗亭旁边。',
    reach: 'compound',
    raised: 5,
    went: [],
    supports: 4,
    said: [['for', '南门岗亭旁边有人看着，更放心']],
  },
  trash: {
    title: '中间的垃圾点要不要并到一处',
    words: '两个垃圾点离得太近，夏天味道大，想商量并成一处，腾出来的地方种点花。',
    reach: 'compound',
    raised: 16,
    went: [[9, 'hear', '邻居说法不一样，先上门听听']],
    supports: 5,
    said: [
      ['worry', '并到一处，离 3 号楼就更近了'],
      ['fact', '现在两个点相距 60 米'],
    ],
  },
  bench: {
    title: '12 号楼门口加座椅和扶手',
    words: '门口三级台阶，老人上下要扶着墙，等人也没有地方坐。',
    reach: 'building',
    raised: 13,
    went: [
      [9, 'hear', '附议够数了'],
      [4, 'discuss', '听了大家的，开会定怎么加'],
    ],
    supports: 6,
    said: [
      ['for', '老人上台阶有个抓手；等人、歇脚有地方坐'],
      ['worry', '一楼怕夜里有人聊天；怕挡电动车坡道'],
    ],
  },
  pipe: {
    title: '更换全小区排水主管',
    words: '排水主管用了二十多年，这两年堵了好几次，想商量整体换掉。',
    reach: 'compound',
    raised: 46,
    went: [
      [43, 'hear', '附议够数了'],
      [36, 'discuss', '各家都听过了，商量怎么换、钱从哪里出'],
    ],
    supports: 5,
    said: [['fact', '去年一年疏通了 6 次']],
  },
  gate: {
    title: '东门晚高峰错峰停车',
    words: '晚上六点到七点东门堵得厉害，想和商户商量错开停车。',
    reach: 'compound',
    raised: 36,
    went: [
      [34, 'hear', '附议够数了'],
      [30, 'discuss', '和商户一起坐下来谈'],
      [27, 'decide', '商量出了办法，一户一票定'],
      [18, 'do', '大家同意了，照着办'],
    ],
    supports: 5,
    said: [],
  },
  yard: {
    title: '中心花园的旧凉亭修还是拆',
    words: '凉亭漏雨，柱子也歪了，想商量修好还是拆了改成健身的地方。',
    reach: 'compound',
    raised: 36,
    went: [
      [34, 'hear', '附议够数了'],
      [28, 'discuss', '听下来多数想修'],
      [22, 'decide', '定下来修'],
      [16, 'do', '照着修'],
    ],
    supports: 5,
    said: [],
  },
  lamp: {
    title: '1 号楼楼道换感应灯',
    words: '楼道灯总是忘了关，也总坏，想商量换成感应的。',
    reach: 'building',
    raised: 66,
    went: [[64, 'hear', '附议够数了']],
    supports: 5,
    said: [],
  },
  shed: {
    title: '车棚充电先装哪一排、怎么收费',
    words: '车棚里想装充电桩，今年只够装一排；装好以后夜里怎么收费，也一起商量。',
    reach: 'compound',
    raised: 27,
    went: [
      [25, 'hear', '附议够数了'],
      [17, 'discuss', '先后排出来了，开会商量收费'],
    ],
    supports: 5,
    said: [
      ['for', '夜里充电便宜一点，上夜班的也方便'],
      ['worry', '怕晚上排队，占了别人的位置'],
    ],
  },
} satisfies Record<string, Told>;
export type DemoTopic = keyof typeof demoTopics;

/** What is waited for now: one to look at, one that somebody without a phone said, a line to look at. */
export const waitingTopic = {
  title: '傍晚的广场舞几点结束',
  words: '想商量一个时间，跳舞的开心，家里有孩子的也睡得着。',
} as const;
export const windowTopic = {
  title: '6 号楼前的坡道加扶手',
  words: '坡道下雨就滑，想商量加一道扶手。',
  name: '周大爷',
  phone: '13911110007',
  agreed: true,
  echoBy: 'call',
} as const;
export const waitingLine = '挪过去以后取件的人多，怕挡岗亭的路';
export const studied = '要和燃气公司核对地下管线，再答复';
