import { lazy, type ComponentType } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { leading, steering, type Permission } from '@linli/shared/people/people.rules';
import type { PageProps } from './page-props';

/** A page: where it lies below /desk, its place in the rail, and who has work there. */
export interface DeskPage {
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
    path: '/bulletins',
    icon: 'notice',
    title: '公告',
    allowed: steering,
    page: lazy(() => import('./bulletins/bulletins-page')),
  },
  {
    path: '/training',
    icon: 'people',
    title: '培训',
    allowed: steering,
    page: lazy(() => import('./training/training-page')),
  },
  {
    path: '/wishes',
    icon: 'wish',
    title: '心愿',
    allowed: steering,
    page: lazy(() => import('./wishes/wishes-page')),
  },
  {
    path: '/topics',
    icon: 'talk',
    title: '议题',
    allowed: steering,
    page: lazy(() => import('./topics/topics-page')),
  },
  {
    path: '/volunteering',
    icon: 'talk',
    title: '志愿',
    allowed: steering,
    page: lazy(() => import('./volunteering/volunteering-page')),
  },
  {
    path: '/hours',
    icon: 'clock',
    title: '时长',
    allowed: steering,
    page: lazy(() => import('./hours/hours-page')),
  },
  {
    path: '/together',
    icon: 'calendar',
    title: '一起',
    allowed: steering,
    page: lazy(() => import('./together/together-page')),
  },
  {
    path: '/meetings',
    icon: 'people',
    title: '议事',
    allowed: steering,
    page: lazy(() => import('./meetings/meetings-page')),
  },
  {
    path: '/votes/electorates',
    icon: 'sheet',
    title: '清册',
    allowed: steering,
    page: lazy(() => import('./electorates/electorates-page')),
  },
  {
    path: '/polls',
    icon: 'write',
    title: '征询',
    allowed: steering,
    page: lazy(() => import('./polls/polls-page')),
  },
  {
    path: '/votes',
    icon: 'gavel',
    title: '表决',
    allowed: steering,
    page: lazy(() => import('./votes/votes-page')),
  },
  {
    path: '/care',
    icon: 'calendar',
    title: '探访',
    allowed: steering,
    page: lazy(() => import('./care/care-page')),
  },
  {
    path: '/signs',
    icon: 'door',
    title: '门牌',
    allowed: steering,
    page: lazy(() => import('./signs/signs-page')),
  },
  {
    path: '/register',
    icon: 'building',
    title: '底册',
    allowed: steering,
    page: lazy(() => import('./register/register-page')),
  },
  {
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
