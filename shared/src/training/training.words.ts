import { momentWords } from '../deadline/deadline.words';
import { dateWords } from '../deadline/rule.words';
import type { TimesFault, TrainingAnswer } from './training.rules';

export const trainingAnswerWords: Record<TrainingAnswer, string> = {
  yes: '来',
  no: '来不了',
  later: '下次来',
};

/** What is said where a file is none that those invited can open. */
export const documentFaultWords = '只能放这个地方的 PDF 文件，请重新选';

export const timesFaultWords: Record<TimesFault, string> = {
  past: '这个时间已经过了',
  far: '最多提前一年安排',
  backwards: '结束要晚于开始',
  long: '一场最多 12 小时',
};

/** What the fields of a session are called. */
export const trainingFieldWords = {
  title: '讲什么',
  words: '说明',
  venue: '在哪里上',
  startsAt: '几时开始',
  endsAt: '几时结束',
  materials: '材料',
  documents: '材料文件',
  capacity: '最多几个人',
  validMonths: '证书几个月有效',
  remindDays: '到期前几天提醒',
  placeId: '哪个地方的人',
  roles: '什么职责',
  version: '哪一版',
  reason: '原因',
  answer: '来不来',
  code: '签到码',
  personId: '谁',
} as const;

interface Session {
  readonly title: string;
  readonly venue: string;
  readonly startsAt: Date;
}
const when = ({ startsAt, venue }: Session): string => `${momentWords(startsAt)}，${venue}`;
const look = '在“我的”里点“培训”看';

/** What people are told of a session they are invited to. */
export const trainingMessageWords = {
  planned: (one: Session) => ({ title: '请您来培训', words: `${one.title}：${when(one)}。${look}` }),
  revised: (one: Session) => ({ title: '培训改了', words: `${one.title}：${when(one)}。${look}` }),
  withdrawn: (one: Session) => ({
    title: '培训不办了',
    words: `${one.title}（${when(one)}）不办了。${look}`,
  }),
  certified: (one: Session) => ({ title: '培训证书发了', words: `${one.title}的证书发给您了。${look}` }),
  due: (one: Session, until: string) => ({
    title: '培训证书快到期',
    words: `${one.title}的证书${dateWords(until)}到期，下一场有空来听`,
  }),
} as const;
