import type { Badges } from '@linli/shared/board/board.contract';
import { boardApi } from '@linli/shared/board/board.api';
import { Link, useLocation } from 'wouter';
import { pageAt, railOf, type DeskPage, type RailGroup } from '../pages';
import { Icon } from '../parts/icon';
import { useAsk } from '../platform/use-ask';

/** The links of the rail, with how much waits behind each; the group one is in lies open. */
export function Rail({ pages }: { pages: readonly DeskPage[] }) {
  const { data } = useAsk(boardApi.badges, {}, { every: 60_000 });
  const [address] = useLocation();
  const here = pageAt(pages, address);
  return (
    <>
      {railOf(pages).map((entry) =>
        'pages' in entry ? (
          <GroupLinks key={entry.title} group={entry} here={here} badges={data} />
        ) : (
          <PageLink key={entry.path} page={entry} here={here} badges={data} />
        ),
      )}
    </>
  );
}

interface LinkProps {
  here: DeskPage | undefined;
  badges: Badges | undefined;
}

const PageLink = ({ page, here, badges }: LinkProps & { page: DeskPage }) => (
  <Link
    href={page.path}
    className={page === here ? 'is-on' : ''}
    aria-current={page === here ? 'page' : undefined}
  >
    <Icon name={page.icon} />
    {page.title}
    <Waits count={page.badge && badges?.[page.badge]} />
  </Link>
);

/** A group leads to its first page; once one is in it, its pages stand below. */
function GroupLinks({ group, here, badges }: LinkProps & { group: RailGroup }) {
  const [first] = group.pages;
  const open = group.pages.some((page) => page === here);
  if (!first) return null;
  return (
    <>
      <Link href={first.path} className={open ? 'is-open' : ''}>
        <Icon name={group.icon} />
        {group.title}
      </Link>
      {open &&
        group.pages.map((page) => (
          <Link
            key={page.path}
            href={page.path}
            className={page === here ? 'rail__part is-on' : 'rail__part'}
            aria-current={page === here ? 'page' : undefined}
          >
            {page.title}
            <Waits count={page.badge && badges?.[page.badge]} />
          </Link>
        ))}
    </>
  );
}

const Waits = ({ count }: { count: number | undefined }) =>
  count ? (
    <em>
      {count}
      <span className="sr"> 件等您</span>
    </em>
  ) : null;
