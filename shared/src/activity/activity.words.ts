import { momentWords } from '../deadline/deadline.words';
import type { HelpFault, Rhythm, SignUpState } from './activity.rules';

export const signUpStateWords: Record<SignUpState, string> = {
  in: '报上名了',
  waiting: '在排队',
  offered: '有名额了，等您说',
  left: '不来了',
};

export const rhythmWords: Record<Rhythm, string> = { week: '每周', fortnight: '每两周', month: '每月' };

export const helpFaultWords: Record<HelpFault, string> = {
  absent: '帮忙的人要先记为来了',
  guest: '没有账号的人还不能记时长',
  witness: '要有另一个来了的人见证，他要有账号，不能是本人或组织者',
  own: '自己的时长要由别人来记',
  long: '时长超过了这场活动加准备的时间',
};

/** What is wrong with an activity that is planned, beside its times. */
export const activityFaults = {
  unit: '请选一个办活动的单位',
  first: '给第一次来的人留的名额，不能多过总名额',
  rhythm: '选了多久一次，再选办到哪天；只办一场就都不选',
  twice: '同一个人帮忙只记一次，请把分钟加在一起',
  order: '办到哪天要晚于第一场',
  many: (most: number) => `一次最多排 ${most} 场，请选近一点的日子`,
  smaller: (taken: number) => `已经有 ${taken} 人报名，名额不能比这少`,
} as const;

/** What the fields of an activity are called. */
export const activityFieldWords = {
  title: '办什么',
  words: '说明',
  venue: '在哪里',
  startsAt: '几时开始',
  endsAt: '几时结束',
  capacity: '最多几个人',
  firstPlaces: '给第一次来的人留几个',
  placeId: '哪里的人能来',
  unitId: '谁来办',
  every: '多久一次',
  until: '办到哪天',
  version: '哪一版',
  reason: '原因',
  place: '地点',
  code: '签到码',
  name: '姓名',
  came: '谁来了',
  helped: '谁帮了忙',
} as const;

interface Occasion {
  readonly title: string;
  readonly venue: string;
  readonly startsAt: Date;
}
const when = ({ title, startsAt, venue }: Occasion): string =>
  `${title}（${momentWords(startsAt)}，${venue}）`;
const look = '在首页点“活动”看';

/** What people are told of an activity they signed up for. */
export const activityMessageWords = {
  offered: (one: Occasion, until: Date) => ({
    title: '活动有名额了，您来吗',
    words: `${when(one)}空出一个名额，给您留到 ${momentWords(until)}。${look}`,
  }),
  lapsed: (one: Occasion) => ({
    title: '活动名额给了下一位',
    words: `${when(one)}的名额没等到您的回话，给了下一位。想来可以再报`,
  }),
  revised: (one: Occasion) => ({ title: '活动改了', words: `${when(one)}有改动，以这次的为准。${look}` }),
  withdrawn: (one: Occasion, reason: string) => ({
    title: '活动不办了',
    words: `很抱歉，${when(one)}不办了：${reason}`,
  }),
  soon: (one: Occasion) => ({
    title: '活动快到了',
    words: `${when(one)}。来不了也没关系，点“不来了”，名额给下一位`,
  }),
} as const;
