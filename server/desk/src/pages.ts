import { lazy, type ComponentType } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { leading, steering, type Permission } from '@linli/shared/people/people.rules';
import type { PageProps } from './page-props';

/** What stands together in the rail: one entry, which opens onto its pages. */
export const groups = {
  tell: { title: '告知', icon: 'notice' },
  help: { title: '互助', icon: 'heart' },
  decide: { title: '议事', icon: 'talk' },
  base: { title: '基础', icon: 'building' },
} as const;
export type Group = keyof typeof groups;

/** A page: where it lies below /desk, its place in the rail, and who has work there. */
export interface DeskPage {
  readonly group?: Group;
  readonly path: string;
  readonly icon: string;
  readonly title: string;
  readonly allowed: readonly Permission[];
  readonly badge?: 'give' | 'orders' | 'checks';
  readonly page: ComponentType<PageProps>;
}

/** The pages in the order of the rail. */
export const pages: readonly DeskPage[] = [
  {
    path: '/',
    icon: 'board',
    title: '派单',
    allowed: steering,
    badge: 'give',
    page: lazy(() => import('./board/board-page')),
  },
  {
    path: '/oversight',
    icon: 'watch',
    title: '督办',
    allowed: steering,
    badge: 'orders',
    page: lazy(() => import('./oversight/oversight-page')),
  },
  {
    path: '/review',
    icon: 'review',
    title: '核对',
    allowed: steering,
    badge: 'checks',
    page: lazy(() => import('./review/review-page')),
  },
  {
    path: '/figures',
    icon: 'figures',
    title: '数字',
    allowed: steering,
    page: lazy(() => import('./figures/figures-page')),
  },
  {
    group: 'tell',
    path: '/bulletins',
    icon: 'notice',
    title: '公告',
    allowed: steering,
    page: lazy(() => import('./bulletins/bulletins-page')),
  },
  {
    group: 'tell',
    path: '/training',
    icon: 'people',
    title: '培训',
    allowed: steering,
    page: lazy(() => import('./training/training-page')),
  },
  {
    group: 'help',
    path: '/wishes',
    icon: 'wish',
    title: '心愿',
    allowed: steering,
    page: lazy(() => import('./wishes/wishes-page')),
  },
  {
    group: 'help',
    path: '/volunteering',
    icon: 'talk',
    title: '志愿',
    allowed: steering,
    page: lazy(() => import('./volunteering/volunteering-page')),
  },
  {
    group: 'help',
    path: '/hours',
    icon: 'clock',
    title: '时长',
    allowed: steering,
    page: lazy(() => import('./hours/hours-page')),
  },
  {
    group: 'help',
    path: '/together',
    icon: 'calendar',
    title: '一起',
    allowed: steering,
    page: lazy(() => import('./together/together-page')),
  },
  {
    group: 'help',
    path: '/care',
    icon: 'calendar',
    title: '探访',
    allowed: steering,
    page: lazy(() => import('./care/care-page')),
  },
  {
    group: 'decide',
    path: '/topics',
    icon: 'talk',
    title: '议题',
    allowed: steering,
    page: lazy(() => import('./topics/topics-page')),
  },
  {
    group: 'decide',
    path: '/meetings',
    icon: 'people',
    title: '会议',
    allowed: steering,
    page: lazy(() => import('./meetings/meetings-page')),
  },
  {
    group: 'decide',
    path: '/polls',
    icon: 'write',
    title: '征询',
    allowed: steering,
    page: lazy(() => import('./polls/polls-page')),
  },
  {
    group: 'decide',
    path: '/votes/electorates',
    icon: 'sheet',
    title: '清册',
    allowed: steering,
    page: lazy(() => import('./electorates/electorates-page')),
  },
  {
    group: 'decide',
    path: '/votes',
    icon: 'gavel',
    title: '表决',
    allowed: steering,
    page: lazy(() => import('./votes/votes-page')),
  },
  {
    group: 'base',
    path: '/signs',
    icon: 'door',
    title: '门牌',
    allowed: steering,
    page: lazy(() => import('./signs/signs-page')),
  },
  {
    group: 'base',
    path: '/register',
    icon: 'building',
    title: '底册',
    allowed: steering,
    page: lazy(() => import('./register/register-page')),
  },
  {
    group: 'base',
    path: '/organisation',
    icon: 'people',
    title: '组织',
    allowed: steering,
    page: lazy(() => import('./organisation/organisation-page')),
  },
  {
    path: '/settings',
    icon: 'settings',
    title: '设置',
    allowed: leading,
    page: lazy(() => import('./settings/settings-page')),
  },
];

/** The pages that somebody has work on. */
export const pagesOf = ({ posts }: Me): DeskPage[] =>
  pages.filter(({ allowed }) => posts.some(({ permission }) => allowed.includes(permission)));

/** The rail of a person: pages by themselves, and groups with those of their pages that are this person's, never one alone. */
export function railOf(mine: readonly DeskPage[]): (DeskPage | RailGroup)[] {
  const rail: (DeskPage | RailGroup)[] = [];
  for (const page of mine) {
    const { group } = page;
    const beside = group ? mine.filter((other) => other.group === group) : [];
    if (!group || beside.length === 1) rail.push(page);
    else if (beside[0] === page) rail.push({ ...groups[group], pages: beside });
  }
  return rail;
}

export interface RailGroup {
  readonly title: string;
  readonly icon: string;
  readonly pages: readonly DeskPage[];
}

/** The page that an address lies on: of those it begins with the longest. */
export const pageAt = (mine: readonly DeskPage[], address: string): DeskPage | undefined =>
  mine
    .filter(({ path }) => (path === '/' ? address === '/' : `${address}/`.startsWith(`${path}/`)))
    .sort((one, other) => other.path.length - one.path.length)[0];
