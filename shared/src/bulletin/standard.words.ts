import type { HomeMeans, Manner } from './bulletin.rules';

const hours = 60;

interface StandardBulletins {
  /** A bulletin to so many homes is looked at by a second person. */
  readonly lookFrom: number;
  /** Within so many working days. */
  readonly lookDays: number;
  readonly kinds: readonly { code: string; name: string; icon: string; sort: number }[];
  readonly templates: readonly { sort: number; kind: string; title: string; words: string }[];
  readonly steps: readonly { manner: Manner; means: HomeMeans; afterMinutes: number }[];
}

/** What every district begins with; all of it are rows, which a district changes. */
export const standardBulletins: StandardBulletins = {
  lookFrom: 500,
  lookDays: 1,
  kinds: [
    { code: 'outage', name: '停水停电', icon: 'pipe', sort: 1 },
    { code: 'works', name: '施工', icon: 'route', sort: 2 },
    { code: 'meeting', name: '开会', icon: 'people', sort: 3 },
    { code: 'safety', name: '安全', icon: 'shield', sort: 4 },
    { code: 'policy', name: '政策', icon: 'info', sort: 5 },
    { code: 'other', name: '其他', icon: 'notice', sort: 6 },
  ],
  templates: [
    {
      sort: 1,
      kind: 'outage',
      title: '【日期】停水',
      words: '因【原因】，【日期】【几点到几点】停水，请提前存水。来水后先放一会儿再用。有急用请打【电话】。',
    },
    {
      sort: 2,
      kind: 'outage',
      title: '【日期】停电',
      words:
        '因【原因】，【日期】【几点到几点】停电，请提前充好电，别乘电梯。家里有人用呼吸机的，请先打【电话】。',
    },
    {
      sort: 3,
      kind: 'works',
      title: '【地方】施工',
      words:
        '【日期】起在【地方】施工，到【日期】结束，每天【几点到几点】。出入请走【地方】。有问题请打【电话】。',
    },
    {
      sort: 4,
      kind: 'meeting',
      title: '【日期】开【什么会】',
      words: '【日期】【几点】在【地方】开会，商量【什么事】。来不了的，可以托邻居带话，也可以打【电话】说。',
    },
    {
      sort: 5,
      kind: 'safety',
      title: '请当心【什么】',
      words: '【最近发生了什么】。请【怎么做】。看到可疑情况，请打【电话】，危急请打 110 或 119。',
    },
  ],
  steps: [
    { manner: 'thorough', means: 'call', afterMinutes: 24 * hours },
    { manner: 'thorough', means: 'door', afterMinutes: 48 * hours },
    { manner: 'thorough', means: 'paper', afterMinutes: 72 * hours },
    { manner: 'urgent', means: 'call', afterMinutes: 1 * hours },
    { manner: 'urgent', means: 'door', afterMinutes: 2 * hours },
    { manner: 'urgent', means: 'paper', afterMinutes: 3 * hours },
  ],
};
