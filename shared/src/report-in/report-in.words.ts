import type { StandingState } from './standing.rules';
import type { ReportInKind } from './report-in.rules';

export const reportInKindWords: Record<ReportInKind, string> = { person: '党员报到', unit: '单位报到' };

export const reportInStateWords: Record<StandingState, string> = {
  asked: '等社区确认',
  held: '已报到',
  declined: '社区没有确认',
  withdrawn: '已撤回',
  ended: '已离开',
};

/** What the fields of report-ins are called. */
export const reportInFieldWords = {
  kind: '谁报到',
  placeId: '到哪里报到',
  unitName: '单位名称',
  functions: '能做什么',
  words: '想说的话',
  from: '从哪天起',
  name: '怎么称呼',
  offers: '能帮什么',
  consent: '本人同意',
} as const;

export const reportInFaults = {
  unitName: '请写单位名称',
  functions: '请从名录里选',
  consent: '写到楼门口要本人同意，请先打开',
} as const;

/** What people are told of their report-in, and of words left for them; the words themselves stay on their page. */
export const reportInMessageWords = {
  confirmed: (place: string) => ({ title: '报到确认了', words: `您在${place}的报到，社区确认了。` }),
  declined: (place: string) => ({
    title: '报到没有确认',
    words: `您在${place}的报到，社区没有确认。原因在“我的志愿”里看。`,
  }),
  ended: (place: string) => ({ title: '报到结束了', words: `您在${place}的报到结束了，谢谢您。` }),
  left: () => ({ title: '邻居给您留了话', words: '在“我的志愿”里看，方便的时候回一句，不方便也没关系。' }),
  answered: () => ({ title: '您留的话有回音了', words: '在“我的志愿”里看。' }),
} as const;
