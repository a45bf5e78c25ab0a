import { findingsIn, type Exception, type Linted, type LintRule, type SettingKind } from './lint.rules';

export const settingWords: Record<SettingKind, string> = {
  ladder: '督办阶梯',
  policy: '时限规则',
  calendar: '上班时间',
  category: '类别',
  route: '派单规则',
  channel: '来源渠道',
  oversight: '监督规则',
  tenant: '本区信息',
  template: '公告模板',
  goal: '数字目标',
  appearance: '外观',
  duty: '五员职责',
  vote_pack: '表决规则',
  bulletin_kind: '公告种类',
  reach: '公告怎么送到',
};

// What is said to be left out is no offence: 不排名, 取消打卡.
const unless = '(?<!不|不得|不许|不用|不再|取消|停止|禁止|严禁|无需|免)';

/** The words by which each rule is known to be broken. */
export const lintSigns: Readonly<Partial<Record<LintRule, RegExp>>> = {
  check_in: new RegExp(
    `${unless}(签到|打卡|在线时长|上线时长)|(每天|每日|每周|天天)[^，。；]{0,6}(登录|登陆|上线|打开)|必须(登录|登陆|在线)`,
  ),
  rank: new RegExp(
    `${unless}(排名|排行|末位|积分榜|红黑榜)|(个人|网格员|工作人员|每人)[^，。；]{0,6}(积分|得分|评分|考分|名次)`,
  ),
  activity:
    /(下载|安装|注册|激活|登录|登陆|活跃|关注|使用)(率|量|人数|户数|次数)|(下载|安装|注册|关注)[^，。；]{0,4}(任务|指标|达标)|登录[^，。；]{0,4}(奖|积分|加分)/,
  learning: /学习(时长|时间|积分|任务|打卡)|学时|(点赞|转发|评论)(量|数|次数|任务|率)|刷(票|赞|分)/,
  trace: /必须[^，。；]{0,4}(拍照|照片|定位|录像|视频)|轨迹|拍照(留痕|打卡)|步数|里程/,
  quota:
    /(每天|每日|每周|每月|每季|每年|每人|人均|每个网格|每格)[^，。；]{0,8}(报|走访|发现|巡查|入户)[^，。；]{0,8}(\d|[一二三四五六七八九十两]|不少于|至少)|(报|上报|报事|走访|发现)(量|数量|数|件数)?[^，。；]{0,3}(不少于|至少|指标|任务|定额)/,
  chain: /收到(请|后)?回复|回复.{0,2}收到|接龙/,
};

interface LintWords {
  /** What was found, and what to do instead. */
  readonly says: string;
  readonly source: string;
}

const fingertips = '《关于防治“指尖上的形式主义”的若干意见》';
const apps = '《政务移动互联网应用程序规范化管理办法》（国办函〔2026〕12号）';
const burden = '《整治形式主义为基层减负若干规定》';

/** Each rule as whoever publishes reads it. */
export const lintWords: Record<LintRule, LintWords> = {
  check_in: { says: '不能要求签到、打卡，也不统计在线时长', source: apps },
  rank: { says: '不能给人排名、打分、记积分', source: apps },
  activity: { says: '不能给下载、注册、登录、活跃定指标，也不能拿登录换奖励', source: apps },
  learning: { says: '不能统计学习时长，点赞、转发也不能算数', source: fingertips },
  trace: { says: '不能要求拍照、定位、轨迹来证明干了活', source: fingertips },
  quota: { says: '不能给报事、走访、发现问题定数量', source: burden },
  chain: { says: '不能要求“收到请回复”或者接龙', source: fingertips },
  night: { says: '不是昼夜都算的期限，只能在上班时间告诉人', source: fingertips },
};

/** The sentence at each field in which a setting breaks a rule, with the document that says so; empty when it may be published. */
export function lintFaults(
  linted: Linted,
  exceptions: readonly Exception[],
  today: string,
): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { rule, field } of findingsIn(linted, lintSigns, exceptions, today)) {
    const { says, source } = lintWords[rule];
    faults[field] ??= `${says}。依据：${source}`;
  }
  return faults;
}
