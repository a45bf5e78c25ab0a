import { momentWords } from '../deadline/deadline.words';
import type { WishKind } from './wish.contract';
import type { Leak, LookBack, RefusedWish, Spot, When, WishFor } from './wish.rules';

/** The kinds of wishes that districts start with. */
export const standardWishKinds: readonly (WishKind & { readonly skill: string | null })[] = [
  { code: 'errand', name: '跑腿', icon: 'walk', hint: '取药、取快递、代买', skill: 'errand' },
  { code: 'repair', name: '修东西', icon: 'hammer', hint: '换灯泡、修水龙头', skill: 'repair' },
  { code: 'company', name: '陪伴', icon: 'sofa', hint: '聊聊天、陪去医院', skill: 'care' },
  { code: 'study', name: '学本事', icon: 'book', hint: '学用手机、辅导功课', skill: 'teaching' },
  { code: 'goods', name: '要件东西', icon: 'box', hint: '旧家具、学习用品', skill: null },
  { code: 'skill', name: '出份手艺', icon: 'heart', hint: '理发、磨刀、写春联', skill: 'hair' },
  { code: 'other', name: '别的', icon: 'other', hint: null, skill: null },
];

export const wishForWords: Record<WishFor, string> = {
  self: '自己',
  behalf: '替别人',
  coded: '孩子（只用代号）',
};

export const spotWords: Record<Spot, string> = { station: '在党群服务站', home: '上门', phone: '只打电话' };
export const whenWishWords: Record<When, string> = {
  any: '都行',
  weekend: '周末',
  weekday: '平时',
  dates: '选日子',
};

/** Why a wish is not published, kindly, with what can be done. */
export const refusedWishWords: Record<RefusedWish, string> = {
  private: '里面有姓名、电话或者门牌，邻居都会看到。去掉以后再提交就行',
  money: '借钱、捐款的事不放在心愿里。有难处请到社区，我们帮您问救助政策',
  danger: '这件事有危险，要请专业的人做。社区可以帮您联系',
  trade: '买卖和收费的服务不放在心愿里',
  matter: '这件事该由社区和物业来办，请用“报一件事”，有期限、有人管',
  unreachable: '我们没能联系上您核实。方便的时候再提交，或者打社区电话',
  other: '原因写在下面',
};

export const leakWords: Record<Leak, string> = {
  phone: '像是电话号码',
  identity: '像是身份证号',
  room: '写了楼栋或者门牌',
  account: '像是微信号之类的账号',
};

/** What is said at a text that gives somebody away. */
export const leakingWords = (leak: Leak): string => `邻居会看到的话里${leakWords[leak]}，改一改`;

/** What a child is called. */
export const childWords = (code: string): string => `童心-${code}`;

export const lookBackWords: Record<LookBack, string> = {
  good: '办得好，一直管用',
  partly: '还差一点',
  bad: '没管用',
};

/** What the fields of a wish are called. */
export const wishFieldWords = {
  kind: '想请人帮什么',
  title: '一句话',
  words: '说说看',
  shown: '邻居看到的话',
  hands: '要几个人',
  spot: '在哪里办',
  when: '哪天方便',
  dates: '哪几天',
  until: '最晚哪天',
  homeId: '哪个家',
  code: '门牌码',
  recording: '录音',
  behalf: '替谁',
  placeId: '在哪里',
  room: '几室',
  who: '替谁',
  name: '姓名',
  phone: '电话',
  agreed: '本人同意',
  guardianAgreed: '监护人同意',
  childAgreed: '孩子同意',
  fourteen: '满十四岁',
  minutes: '大约几分钟',
  pair: '要不要两人同行',
  reason: '原因',
  lookBack: '办得怎么样',
  view: '看哪些',
  after: '从哪里起',
  move: '做什么',
  version: '哪一版',
  fields: '内容',
  from: '从哪天',
  to: '到哪天',
} as const;

interface Mentioned {
  readonly title: string | null;
}
const what = ({ title }: Mentioned): string => `“${title ?? '心愿'}”`;
const look = '在“心愿”里点“我的”看';

/** What people are told of a wish. */
export const wishMessageWords = {
  made: (wish: Mentioned, due: string) => ({
    title: '有一个心愿等着核实',
    words: `${what(wish)}，请在${momentWords(new Date(due))}前核实`,
  }),
  late: (wish: Mentioned) => ({ title: '心愿超期没有核实', words: `${what(wish)}还没有人看` }),
  published: (wish: Mentioned) => ({
    title: '您的心愿公布了',
    words: `${what(wish)}，邻居看得到了。有人接会告诉您`,
  }),
  refused: (wish: Mentioned, why: string) => ({
    title: '您的心愿这次没有公布',
    words: `${what(wish)}：${why}`,
  }),
  removed: (wish: Mentioned) => ({ title: '您接的心愿不用去了', words: `${what(wish)}撤下来了，谢谢您` }),
  claimed: (wish: Mentioned) => ({
    title: '有人接了您的心愿',
    words: `${what(wish)}。对方会来约时间，${look}`,
  }),
  alarm: (wish: Mentioned, days: number) => ({
    title: '有个心愿一直没人接',
    words: `${what(wish)}等了 ${days} 天，请想想办法`,
  }),
  lapsed: (wish: Mentioned) => ({
    title: '您的心愿过了日子',
    words: `${what(wish)}没有等到人。还需要的话，改一改再提交就行`,
  }),
  fulfilled: (wish: Mentioned) => ({ title: '心愿实现了', words: `${what(wish)}办好了` }),
  lookBack: (wish: Mentioned) => ({
    title: '一个月了，还好用吗',
    words: `${what(wish)}办好一个月了。${look}，说一声怎么样`,
  }),
  freed: (wish: Mentioned) => ({ title: '您等的心愿空出来了', words: `${what(wish)}空出一个位置，先留给您` }),
} as const;
