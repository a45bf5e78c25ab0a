import { Fragment, type ReactNode } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { useSession } from '../platform/session';
import { ForPerson } from './for-person';
import { Page } from './page';

interface PersonPageProps {
  /** What there is to see, for a visitor: 登录后能看到您报的事. */
  words: string;
  /** The whole page of whoever is signed in. */
  children: (me: Me) => ReactNode;
}

/** A page that belongs to one person and frames itself: a visitor finds what it is, the way to sign in and whom to call. */
export function PersonPage({ words, children }: PersonPageProps) {
  const { me } = useSession();
  // what was loaded for one person is not shown to the next
  if (me) return <Fragment key={me.id}>{children(me)}</Fragment>;
  return (
    <Page>
      <ForPerson words={words}>{() => null}</ForPerson>
    </Page>
  );
}
