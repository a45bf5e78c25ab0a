import type { EnterWish, MakeWish } from '@linli/shared/wish/wish.contract';

type Told = Pick<MakeWish, 'kind' | 'words' | 'hands' | 'spot' | 'when'> & {
  readonly title: string;
  readonly shown: string;
  readonly minutes: number;
  readonly pair: boolean;
};

/** The wishes of the demo, as their wishers say them and as neighbours read them. */
export const demoWishes = {
  bulb: {
    ...{ kind: 'repair', hands: 1, spot: 'home', when: 'weekend', minutes: 40, pair: true },
    title: '换厨房灯泡，够不着',
    words: '厨房吸顶灯不亮半个月了，灯泡已经买好，家里没有梯子，想请人帮忙换上。',
    shown: '厨房吸顶灯不亮半个月了，灯泡已经买好，家里没有梯子，想请人帮忙换上。',
  },
  medicine: {
    ...{ kind: 'errand', hands: 4, spot: 'station', when: 'weekday', minutes: 60, pair: false },
    title: '每周四帮忙取一次药',
    words: '腿脚不方便，每周四要去卫生站取药，四个人轮着来就不累。',
    shown: '每周四到卫生站取药，放到党群服务站就行，四个人轮着来。',
  },
  machine: {
    ...{ kind: 'goods', hands: 1, spot: 'station', when: 'any', minutes: 10, pair: false },
    title: '想要一台旧缝纫机',
    words: '想给孙子缝书包，谁家有不用的旧缝纫机，能踩就行。',
    shown: '谁家有不用的旧缝纫机，能踩就行，放到党群服务站。',
  },
  video: {
    ...{ kind: 'study', hands: 1, spot: 'station', when: 'any', minutes: 60, pair: false },
    title: '学用手机打视频',
    words: '女儿在外地，想学会自己打视频，字要大一点。',
    shown: '想学会用手机打视频，在党群服务站教就行。',
  },
  hospital: {
    ...{ kind: 'company', hands: 1, spot: 'station', when: 'weekday', minutes: 180, pair: false },
    title: '陪去医院复查一次',
    words: '下周要去医院复查眼睛，散瞳以后看不清路，想有人陪着。',
    shown: '去医院复查眼睛，散瞳以后看不清路，想有人陪着走一趟。',
  },
  couplet: {
    ...{ kind: 'skill', hands: 1, spot: 'station', when: 'weekend', minutes: 30, pair: false },
    title: '理个发，腿脚慢',
    words: '理发店在路对面，过马路害怕，想在服务站理个发。',
    shown: '想在党群服务站理个发。',
  },
  pension: {
    ...{ kind: 'study', hands: 1, spot: 'station', when: 'weekday', minutes: 30, pair: false },
    title: '用手机做养老认证',
    words: '养老金认证要刷脸，我老是刷不过去，想请人教一教。',
    shown: '养老金认证总是刷不过去，想请人教一教。',
  },
  chair: {
    ...{ kind: 'repair', hands: 2, spot: 'station', when: 'any', minutes: 60, pair: false },
    title: '修两把旧藤椅',
    words: '凉亭边的两把藤椅是我放的，腿松了，想和会修的邻居一起修好。',
    shown: '凉亭边的两把藤椅腿松了，想和会修的邻居一起修好。',
  },
} as const satisfies Readonly<Record<string, Told>>;

/** A wish that somebody without a phone made at the window. */
export const windowWish = {
  ...{ kind: 'errand', hands: 1, spot: 'station', when: 'any', name: '孙爷爷', agreed: true },
  words: '不会用手机，想请人每月帮我交一次电费，单子放在服务站。',
} as const satisfies Pick<EnterWish, 'kind' | 'hands' | 'spot' | 'when' | 'name' | 'agreed' | 'words'>;

export const demoThanks = '教得耐心，我会了';
