import { momentWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';

/** What each table of one's own data is called in a copy, as its owner would say it; the list of what a copy holds. */
export const copyWords = {
  person: '我的账号',
  identity: '连着的市民平台账号',
  appointment: '我的工作名片',
  ticket: '我报的事',
  ticket_words: '办事时我写的话',
  ticket_reporter: '为某件事留的手机号',
  rating: '我的评价',
  complaint: '我投诉的内容',
  call_back: '回访时我说的话',
  block: '限制和申诉',
  recording: '我的录音（转写）',
  saved_filter: '我存的筛选',
  home_ask: '入住申请',
  resident: '住户登记',
  vouch: '我给的入住码',
  mandate: '代办的约定',
  electorate_owner: '表决权清册上的我',
  electorate_objection: '我对清册的异议',
  vote_objection: '我对表决的异议',
  vote_proxy: '我受的委托',
  named_ballot: '我的实名票',
  wish: '我的心愿',
  claim: '我认领的心愿',
  claim_word: '认领时我留的话',
  able_person: '我的本事',
  able_ask: '我请能人帮忙',
  neighbour_word: '我留给邻居的话',
  sign_up: '我的报名',
  tool_loan: '我借的工具',
  volunteer: '本事和空闲时间',
  volunteer_post: '志愿岗位',
  service_consent: '服务约定',
  team_member: '我在的队伍',
  nominee: '自荐和公推',
  report_in: '双报到',
  hours_account: '志愿者编号',
  hours_ask: '请更正的时长',
  praise: '对我的表扬',
  topic: '我提的议题',
  topic_argument: '我对议题说的话',
  meeting_word: '给会上留的话',
  meeting_seat: '我的会议座位',
  poll_answer: '我答的征询',
  judge: '我评的事',
  feedback_line: '意见与建议',
  petition: '我发起的联名',
  training_guest: '我的培训',
  seat: '我的职务',
  message: '给我的通知',
  person_look: '谁看过我的信息（原因）',
} as const;

/** A table whose rows of a person go into their copy. */
export type CopiedTable = keyof typeof copyWords;

export const copyHeads = { kind: '哪一类', what: '是什么', at: '时间', words: '内容' } as const;
export const copyName = '我的信息';

/** When something was written: 2026年11月18日 14:10. */
export const copyMoment = (at: Date): string => `${localDate(at).slice(0, 4)}年${momentWords(at)}`;
