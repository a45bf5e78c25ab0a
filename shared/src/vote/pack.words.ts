import type { CommitteeFault } from './committee.rules';
import type { OnlineWay, Pack, PackId, PackRule, ProxyBar } from './pack.rules';
import type { CarriedFault, ProxyFault } from './proxy.rules';
import type { OpenFault } from './readiness.rules';
import type { Bar } from './matter.rules';

export const packWords: Record<PackId, string> = {
  national: '全国（民法典）',
  shandong: '山东',
  weifang: '潍坊',
  jinan: '济南',
  liaocheng: '聊城',
  beijing: '北京',
  hangzhou: '杭州',
  huzhou: '湖州',
  zhoushan: '舟山',
  qingyuan: '清远',
  sichuan: '四川',
  henan: '河南',
};

export const packRuleWords: Record<PackRule, string> = {
  matters: '哪些事由业主共同决定',
  participation: '多少人参加才算数',
  heavy: '重大事项怎么算通过',
  ordinary: '一般事项怎么算通过',
  unanimous: '要全体同意的',
  area: '面积怎么算',
  heads: '人数怎么算',
  lot: '什么算一个专有部分',
  owner: '谁是业主',
  co_owners: '共有的房子怎么投',
  sale: '表决中房子卖了',
  calling: '谁来召集',
  notice: '提前多少天通知',
  agenda: '只能表决通知过的事',
  length: '投票开多少天',
  form: '用什么形式',
  online: '网上投票',
  paper: '可以要纸质票',
  signature: '签名',
  proxy: '代别人投票',
  delegates: '业主代表',
  silent: '没参加的怎么算',
  dissent: '异议表决',
  result: '结果公布',
  objections: '清册异议',
  inspection: '业主可以查阅',
  suit: '业主可以起诉',
  forgery: '不得伪造选票',
  preparation: '首次业主大会筹备',
  committee: '业主委员会',
  committee_limits: '业委会不能替业主决定',
  stand_in: '物业管理委员会',
  fund_scope: '维修资金只由相关业主决定',
  fund_urgent: '维修资金应急使用',
  openness: '定期公开',
};

export const onlineWords: Record<OnlineWay, string> = {
  open: '可以网上投票',
  offered: '政府提供免费的系统，可以用，也可以不用',
  city: '网上投票只能在市里的表决系统；邻里准备、发纸质票、计票、导出清册、导入结果，自己的征询不是表决',
};

export const proxyBarWords: Record<ProxyBar, string> = {
  property_staff: '物业的人不能代',
  not_owner: '只能由别的业主代',
};

const barWords = ({ num, den, over }: Bar): string =>
  over
    ? '过半数'
    : `${{ 2: '二', 3: '三', 4: '四', 5: '五', 10: '十' }[den] ?? den}分之${digits[num] ?? num}`;
const digits: Readonly<Record<number, string>> = { 1: '一', 2: '二', 3: '三' };

/** What a pack says on a rule, in one sentence, from its own figures. */
export const packSays: Record<PackRule, (pack: Pack) => string> = {
  matters: ({ matters }) =>
    `${Object.values(matters).filter((each) => each !== 'unanimous').length} 类事项，先选事项，门槛随事项定`,
  participation: ({ bars }) => `面积和人数都要${barWords(bars.part)}以上，含本数`,
  heavy: ({ bars }) =>
    `筹集维修资金、改建重建、改变用途或经营：参加的面积和人数都要${barWords(bars.heavy)}以上同意`,
  ordinary: ({ bars }) => `其他事项：参加的面积和人数都要${barWords(bars.ordinary)}同意`,
  unanimous: () => '住宅改为经营性用房：本栋业主都算有利害关系，要一致同意，表决只限一栋楼',
  area: () => '先看不动产登记簿，没有登记看实测，没有实测看购房合同',
  heads: () => '一个专有部分算一人；同一业主有几套，算一人；建设单位没卖、没交付的，一共算一人',
  lot: () => '能单独登记的车位、摊位也是专有部分，另外合计',
  owner: () => '登记的所有权人，以及已经合法占有、继承、法院判决取得的',
  co_owners: () => '一套只有一票，由共有人商定；先投的算数，别的共有人在截止前可以提异议',
  sale: () => '卖之前投过的照算，没投的由新业主投',
  calling: ({ petition }) =>
    `业委会召集；${barWords(petition)}以上业主提议就要开；不召集的，由街道责令、组织`,
  notice: ({ notice: { days, special } }) =>
    special === days
      ? `提前 ${days} 天，并告知居委会`
      : `定期会议提前 ${days} 天，临时会议提前 ${special} 天，并告知居委会`,
  agenda: () => '通知之后不能加题、改题',
  length: ({ open: { least, most } }) => (most === null ? `至少 ${least} 天` : `${least} 到 ${most} 天`),
  form: () => '集体讨论、书面征求意见，或者网上',
  online: ({ online }) => onlineWords[online],
  paper: () => '业主要纸质票就要给；网上和纸质合在一起数',
  signature: () => '纸质票由业主本人签名；两个人分别录入，留照片',
  proxy: ({ proxies: { most, bars } }) =>
    [
      '要书面委托',
      ...(most === null ? [] : [`一人最多代 ${most} 位`]),
      ...bars.map((bar) => proxyBarWords[bar]),
    ].join('，'),
  delegates: () => '业主代表带着每位业主签名的意见到会，自己不另加票，也不能再转托',
  silent: ({ silent }) =>
    silent === 'apart'
      ? '不算'
      : '默认不算；公约写明、票确实送到、事先讲清后果的，可以随多数；结果两种算法都印',
  dissent: ({ dissent: { matters, most } }) =>
    matters.length ? `用维修资金时，不同意的面积和人数都不超过${barWords(most)}就通过` : '没有这种办法',
  result: ({ result: { announced, posted } }) => `${announced} 天内公布，张贴 ${posted} 天`,
  objections: ({ preparation, result }) =>
    `清册公示 ${preparation.posted} 天，结果公布后 ${result.objections} 天内可以提异议，${result.answered} 天内答复`,
  inspection: ({ kept }) => `业主可以查阅决定、票数、资金和合同；材料保存 ${kept} 年`,
  suit: ({ suit }) => `知道决定起 ${suit} 年内可以请法院撤销`,
  forgery: () => '不得伪造选票、委托书、签名，不得冒充业主投票；选票只增不改',
  preparation: ({ preparation: { formed, held, least, owners, posted } }) =>
    `${formed} 天内组成筹备组，${least} 人以上单数，业主占${barWords(owners)}以上；${held} 天内开首次会议，清册提前 ${posted} 天公示`,
  committee: ({ committee: { least, most, years, present } }) =>
    `${least}${most === null ? ' 人以上' : ` 到 ${most} 人`}单数，任期不超过 ${years} 年；${barWords(present)}${present.over ? '' : '以上'}到会，全体成员过半数签字`,
  committee_limits: () => '业主共同决定的事，业委会不能决定，业主大会也不能授权它决定',
  stand_in: () => '开不成业主大会时由街道组织，业主不少于一半，选出业委会就移交解散',
  fund_scope: () => '只修一个单元、一栋楼的，可以只由相关业主决定，费用按面积分摊',
  fund_urgent: () => '紧急情况可以先申请使用，事后公布',
  openness: () => '共有部分的收入、维修资金和经费定期公布',
};

export const openFaultWords: Record<OpenFault, string> = {
  matter: '本地不由业主共同决定这类事',
  electorate: '还没有表决权清册',
  unfrozen: '清册还没有公示完、定下来',
  nobody: '清册里没有业主，或者没有面积',
  questions: '还没有写表决的问题',
  changed: '通知之后题目改过了，要重新通知',
  one_building: '要一致同意的事，只能在一栋楼里表决',
  secret_area: '按面积计票的不能不记名：面积几乎等于门牌',
  city_system: '本地网上投票要在市里的表决系统进行，这里只能发纸质票',
  paper: '业主要纸质票就要给，纸质票不能关掉',
  notice: '还没有通知',
  early: '通知的天数还不够',
  backwards: '截止不能早于开始',
  short: '投票的天数太少',
  long: '投票的天数太多',
  committee_untold: '还没有告知居委会',
  dissent: '本地没有异议表决这种办法',
  follow: '本地不能把没参加的算进多数',
  rule_text: '没参加的随多数，要先上传写明这一条的公约',
  deliveries: '没参加的随多数，要有每户的送达记录',
};

export const proxyFaultWords: Record<ProxyFault, string> = {
  unwritten: '要有书面委托书',
  own: '自己的票不用委托自己',
  twice: '这位业主已经委托了别人',
  staff: '物业的人不能代业主投票',
  not_owner: '只能委托别的业主',
  too_many: '已经代到上限了，不能再代',
};

export const carriedFaultWords: Record<CarriedFault, string> = {
  unsigned: '没有业主本人签名的，不能算票',
  passed_on: '带票的人不能再转托别人，请直接从业主手里拿来',
};

export const committeeFaultWords: Record<CommitteeFault, string> = {
  few: '人数太少',
  many: '人数太多',
  even: '人数要是单数',
  alternates: '候补不能比委员多',
  years: '任期太长',
};
