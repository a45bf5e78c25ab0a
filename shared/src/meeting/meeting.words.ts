import { momentWords } from '../deadline/deadline.words';
import type {
  LateFault,
  MeetingLevel,
  MeetingOwed,
  PartyAnswer,
  PartyKind,
  PartyLook,
  SeatState,
} from './meeting.rules';
import type { MinutesState } from './minutes.rules';

export const partyKindWords: Record<PartyKind, string> = {
  branch: '党支部',
  committee: '业委会',
  firm: '物业公司',
  police: '派出所',
  department: '部门',
  volunteers: '志愿者队伍',
  delegates: '业主代表',
  community: '社区',
  street: '街道',
};

export const partyAnswerWords: Record<PartyAnswer, string> = {
  comes: '来',
  sends: '派人来',
  cannot: '来不了',
};
export const partyLookWords: Record<PartyLook, string> = {
  ...partyAnswerWords,
  asked: '还没答复',
  silent: '到日子没答复',
};

export const seatStateWords: Record<SeatState, string> = {
  in: '报上名了',
  waiting: '在排队',
  left: '不来了',
};

export const meetingLevelWords: Record<MeetingLevel, string> = {
  compound: '小区',
  community: '社区',
  street: '街道',
  district: '区里',
};

export const minutesStateWords: Record<MinutesState, string> = {
  draft: '在写',
  checking: '等另一个人看',
  published: '公布了',
};

export const lateFaultWords: Record<LateFault, string> = {
  never: '没有这一天，请重选',
  future: '还没到的会，请直接安排，不用补录',
  old: '过去太久了，补录不了',
};

export const meetingOwedWords: Record<MeetingOwed, string> = {
  series: '安排下一次会',
  minutes: '写会议纪要',
  check: '看纪要再公布',
  raise: '接着开会谈',
  action: '办会上定的事',
};

/** Hands are counted to hear what people think; nothing is decided by them. */
export const handsLabel = '举手，供商量用';
/** A meeting that was written down afterwards. */
export const lateLabel = '补录';

export const meetingFaults = {
  kind: '请选一种会',
  venue: '请选一处场地，或者写明在哪里',
  both: '选了场地就不用再写地点',
  closed: '这处场地停用了，请换一处',
  booked: '这个时候场地有别的会，请换时间或场地',
  agenda: (over: number) => `议程加起来比会长 ${over} 分钟，请减一减`,
  seats: (seats: number) => `这处场地坐 ${seats} 人，名额不能比这多`,
  smaller: (taken: number) => `已经有 ${taken} 人报名，名额不能比这少`,
  along: (most: number) => `最多带 ${most} 个人来`,
  topic: '没有找到这个议题',
  hands: (present: number) => `现在签到 ${present} 人，举手的不能比这多`,
  item: '没有找到这条议程',
  stage: '没有议题的议程，不用选下一步',
  due: '请选今天或以后的日子，一年以内',
  owner: '请选一个人来办',
  reason: '来不了请说一句为什么',
  who: '派谁来，请写一下',
  because: '改公布过的纪要，请写明改了什么',
  empty: '每条议程都要写说了什么',
  heads: '至少有一个人',
  until: '结束要晚于开始',
  door: '要变成办件，请选门口或公共地方',
} as const;

export const meetingFieldWords = {
  title: '会的名字',
  words: '说明',
  kind: '哪种会',
  placeId: '哪里的会',
  venueId: '场地',
  spot: '在哪里',
  startsAt: '几时开始',
  endsAt: '几时结束',
  capacity: '最多几个人',
  agenda: '议程',
  minutes: '几分钟',
  topicId: '议题',
  parties: '请哪几方',
  version: '哪一版',
  reason: '原因',
  along: '带几个人',
  code: '签到码',
  name: '名字',
  answer: '答复',
  who: '派谁来',
  itemId: '哪条议程',
  question: '问什么',
  yes: '赞成',
  no: '不赞成',
  abstain: '说不好',
  items: '纪要',
  said: '说了什么',
  agreed: '商量定了什么',
  because: '改了什么',
  ownerId: '谁来办',
  dueOn: '哪天前',
  category: '类别',
  day: '哪天',
  heads: '多少人',
  heard: '听到的事',
  options: '选项',
  every: '多久一次',
  firstOn: '从哪天起',
  from: '几点开始',
  until: '几点结束',
  seats: '坐几个人',
  seriesId: '系列',
  raiseId: '提上来的会',
  place: '地点',
  base: '哪一版',
  lat: '纬度',
  long: '经度',
  sort: '排第几',
  template: '纪要模板',
  open: '居民能来',
} as const;

/** What a meeting that residents raised is said to be in their calendar. */
interface Told {
  readonly title: string;
  readonly where: string;
  readonly startsAt: Date;
}
const when = ({ title, startsAt, where }: Told): string => `${title}（${momentWords(startsAt)}，${where}）`;
const look = '在“议事”里看';

/** What people are told of a meeting. */
export const meetingMessageWords = {
  seated: (one: Told) => ({
    title: '议事会有座位了',
    words: `${when(one)}轮到您了，座位给您留着。来不了就点“不来了”`,
  }),
  revised: (one: Told) => ({ title: '议事会改了', words: `${when(one)}有改动，以这次的为准。${look}` }),
  withdrawn: (one: Told, reason: string) => ({
    title: '议事会不开了',
    words: `很抱歉，${when(one)}不开了：${reason}`,
  }),
  tomorrow: (one: Told) => ({
    title: '明天有议事会',
    words: `${when(one)}。来不了也没关系，可以留句话，会上念`,
  }),
  soon: (one: Told) => ({ title: '议事会快开始了', words: `${when(one)}。到了扫一扫门口的码就算签到` }),
  published: (one: Told) => ({
    title: '议事会的纪要出来了',
    words: `${when(one)}商量了什么、谁来办，${look}`,
  }),
  corrected: (one: Told) => ({ title: '纪要有更正', words: `${when(one)}的纪要更正了，${look}` }),
  invited: (one: Told, party: string) => ({
    title: '请您来开会',
    words: `请${party}来${when(one)}，来不来请答复`,
  }),
  raised: (from: Told) => ({ title: '有会议提到您这一级', words: `${when(from)}没谈拢，请安排一次会接着谈` }),
  action: (words: string, dueOn: string) => ({
    title: '会上定了一件事请您办',
    words: `${words}，${dueOn}前`,
  }),
} as const;

/** The way to the minutes and what they are called. */
export const minutesWords = {
  heading: '会议纪要',
  corrected: (version: number) => `第 ${version} 版，更正`,
  when: '时间',
  where: '地点',
  present: (present: number, signedUp: number) => `到场 ${present} 人，报名 ${signedUp} 人`,
  late: (heads: number) => `到场 ${heads} 人，会后补录`,
  parties: '请来的各方',
  absent: '没来',
  came: '来了',
  said: '说了什么',
  agreed: '商量定了',
  hands: (question: string, yes: number, no: number, abstain: number) =>
    `${handsLabel}：${question} 赞成 ${yes}，不赞成 ${no}，说不好 ${abstain}`,
  actions: '定下来谁办',
  due: (day: string) => `${day}前`,
  checked: (who: string) => `另有一人看过再公布：${who}`,
  outcome: (title: string, words: string) => `${title}上商量：${words}`.slice(0, 200),
  foot: '纪要由社区公布，有不对的地方请打社区电话',
} as const;

/** The sign at a venue and the small page behind it. */
export const venueWords = {
  title: '议事场地的码',
  scan: '来开会，扫一扫签到',
  page: '议事场地',
  how: '开会的人用邻里小程序扫这个码，一扫就签到；没有手机的，找组织的人登记。',
  next: (one: Told) => `下一场：${when(one)}`,
  none: '这里最近没有会',
} as const;

/** What a district starts with: kinds of meetings, who is asked to each, and how its minutes begin. */
export const standardMeetingKinds = [
  {
    ...{ code: 'council', name: '议事会', open: true, parties: ['branch', 'committee', 'firm'] },
    template: ['大家说了什么', '商量定了什么', '谁来办、哪天前'],
  },
  {
    ...{ code: 'stool', name: '马扎会', open: true, parties: [] },
    template: ['听到了什么', '谁来办、哪天前'],
  },
  {
    ...{ code: 'five', name: '五方会谈', open: false },
    parties: ['branch', 'firm', 'committee', 'police', 'volunteers'],
    template: ['各方怎么说', '谈定了什么', '没谈定的怎么办'],
  },
  {
    ...{ code: 'three', name: '三方办联席会', open: false, parties: ['community', 'committee', 'firm'] },
    template: ['各方怎么说', '谈定了什么', '没谈定的怎么办'],
  },
  {
    ...{ code: 'many', name: '多方共商会', open: true },
    parties: ['street', 'community', 'department', 'committee', 'delegates', 'firm'],
    template: ['各方怎么说', '商量定了什么', '谁来办、哪天前'],
  },
] as const satisfies readonly {
  code: string;
  name: string;
  open: boolean;
  parties: readonly PartyKind[];
  template: readonly string[];
}[];

/** What was heard outdoors may become the topic of somebody without a phone. */
export const lateRaiseWords = {
  raise: '替没有手机的人提成议题',
  why: '社区核实、公布以后，每走一步都有人告诉他',
  name: '怎么称呼',
  phone: '电话',
  noPhone: '没有就由楼栋长转告',
  self: '他本人',
  agreed: '问过本人，同意',
  noName: '请写怎么称呼',
  notAgreed: '问过本人同意，才能替他提',
} as const;
