import { Fragment, type ReactNode } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { ensureSignedIn, useSession, whoAmI } from '../platform/session';
import { useRemote } from '../platform/use-remote';
import { Blank } from './blank';
import { Button } from './button';
import { Loading } from './loading';

interface ForPersonProps {
  /** What there is to see, for a visitor: 登录后能看到您报的事. */
  words: string;
  children: (me: Me) => ReactNode;
}

/** What belongs to one person: a visitor is told what it is and offered to sign in. */
export function ForPerson({ words, children }: ForPersonProps) {
  const asked = useRemote(whoAmI, []);
  const { me } = useSession();
  // what was loaded for one person is not shown to the next
  if (me) return <Fragment key={me.id}>{children(me)}</Fragment>;
  if (asked.value === undefined) return <Loading remote={asked} />;
  return (
    <Blank kind="empty" title="还没登录" words={words}>
      <Button kind="line" onTap={ensureSignedIn}>
        去登录
      </Button>
    </Blank>
  );
}
