import type { StandingState } from '../report-in/standing.rules';
import type { LeadState } from './team.rules';

export const memberStateWords: Record<StandingState, string> = {
  asked: '等队里同意',
  held: '在队里',
  declined: '队里没有同意',
  withdrawn: '已撤回',
  ended: '已离队',
};

export const leadStateWords: Record<LeadState, string> = { no: '队员', offered: '请您当队长', yes: '队长' };

/** What the fields of teams are called. */
export const teamFieldWords = {
  placeId: '在哪里',
  place: '地点',
  name: '队名',
  kind: '哪一类',
  parent: '属于哪个组织',
  words: '做什么',
  yes: '愿不愿意',
} as const;

export const teamFaults = { kind: '请从名录里选' } as const;

/** What members are told. */
export const teamMessageWords = {
  asked: (team: string) => ({ title: '有人想入队', words: `有人想参加${team}，请看看。` }),
  held: (team: string) => ({ title: '入队了', words: `您已经是${team}的队员。` }),
  declined: (team: string) => ({ title: '入队没有同意', words: `${team}这次没有同意，原因在队伍页面里看。` }),
  ended: (team: string) => ({ title: '离队了', words: `您已经不在${team}，谢谢您。` }),
  offered: (team: string) => ({
    title: '想请您当队长',
    words: `社区想请您当${team}的队长，愿不愿意您来定。`,
  }),
} as const;
