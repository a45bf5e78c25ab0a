import type { KeptKind } from './kept.rules';

/** What is kept of a kind, what for, on which ground of the 个人信息保护法, and who sees it; until when, its rules say. */
export interface KeptWords {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly ground: string;
  /** What its rules of retention do not say of how long it is kept. */
  readonly besides?: string;
  readonly seenBy: string;
}

const consent = '您同意（第十三条第一项），随时可以撤回';
const duty = '社区和街道履行法定职责（第十三条第三项）';
const owners = '业主共同决定所必需（民法典第二百七十八条）';

export const keptWords: Record<KeptKind, KeptWords> = {
  account: {
    title: '登录编号',
    what: '微信给我们的编号、市民平台给的编号、登录状态',
    why: '认出是您',
    ground: consent,
    seenBy: '没有人',
  },
  name: {
    title: '称呼',
    what: '您愿意让人怎么叫您',
    why: '办理的人知道怎么称呼',
    ground: consent,
    seenBy: '办理您的事的人；您选了不显示就看不到',
  },
  phone: {
    title: '手机号',
    what: '您留的手机号，加密保存',
    why: '打电话、回访、找回自己的记录',
    ground: consent,
    seenBy: '写明原因才能看的工作人员，每次您都看得到',
  },
  home: {
    title: '住在哪一户',
    what: '房号、住户身份、登记的姓名、业主名册、替家里人代办的约定',
    why: '住户才能办的事，通知到户',
    ground: `${consent}；名册：${duty}`,
    besides: '搬走后权利结束',
    seenBy: '负责这个楼的社区工作人员，同一户的人',
  },
  owner: {
    title: '业主和票权',
    what: '清册上的姓名、份额、联系方式的对照码、异议和代理',
    why: '算清户数和面积',
    ground: owners,
    seenBy: '组织表决的人；公示的只有房号和面积',
  },
  ballot: {
    title: '实名票',
    what: '实名表决里您选了什么，加密保存；谁交来的纸票',
    why: '计票和复核',
    ground: owners,
    besides: '注销后不再连到您',
    seenBy: '结束后写明原因的负责人，每次您都看得到。不记名票连不到任何人',
  },
  matter: {
    title: '报的事',
    what: '您写的话、录音和转写、照片、评价、回访时说的话、投诉和申诉',
    why: '把事办好，看办得怎么样',
    ground: consent,
    besides: '注销后，办完的事删掉原话、录音和照片',
    seenBy: '办理的人；邻居只看核对过可以公开的',
  },
  neighbour: {
    title: '心愿和邻里互助',
    what: '心愿、认领时的留言、本事、借东西和报名时留的话和称呼',
    why: '让邻居帮得上',
    ground: consent,
    seenBy: '您同意的人；核实的工作人员',
  },
  volunteer: {
    title: '志愿服务',
    what: '岗位、本事、空闲时间、志愿者编号、未成年人的出生年份、时长的更正、表扬',
    why: '安排服务，证明时长',
    ground: `${consent}；未成年人由监护人同意`,
    besides: '时长留在账上，不再看得出是谁的',
    seenBy: '社区和队长；时长只有您自己',
  },
  talk: {
    title: '议事',
    what: '议题、意见、会上留的话、联名、征询、评事、走访时说的话',
    why: '一起商量、一起定',
    ground: consent,
    seenBy: '核对过的话邻居看得到，不写是谁；登记时说的只有工作人员看得到',
  },
  party: {
    title: '党员信息',
    what: '党员户、党员台账、组织里的职务',
    why: '党员自愿亮身份、参加社区的事',
    ground: '您单独同意（第二十九条），随时可以撤回',
    seenBy: '亮出来的谁都看得到；台账只有社区',
  },
  visit: {
    title: '探访',
    what: '约的时间、凭什么上门',
    why: '看看您好不好',
    ground: '您同意，或写明的法律规定',
    seenBy: '上门的人，安排的人，同一户的人',
  },
  work: {
    title: '工作人员的信息',
    what: '工作姓名、工作电话、备案和审批时写的话',
    why: '让人知道找谁',
    ground: duty,
    seenBy: '谁都看得到工作姓名和工作电话',
  },
  message: {
    title: '通知',
    what: '发给您的通知',
    why: '告诉您办到哪了',
    ground: consent,
    seenBy: '只有您',
  },
  look: {
    title: '谁看过您的信息',
    what: '谁、什么时候、为什么看了您的手机号、门牌或选票',
    why: '让您查得到',
    ground: '个人信息保护法第五十一条',
    seenBy: '您，和看的人自己',
  },
  passing: {
    title: '马上会删的',
    what: '没网时重复提交的回答、还没收下的名册文件、外面系统传来没收下的、出错的记录',
    why: '不重复、不丢',
    ground: '提供您要的服务所必需',
    seenBy: '收名册的工作人员',
  },
};
