import { Suspense, useEffect, useState } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { MePage } from '../me/me-page';
import { pagesOf } from '../pages';
import { Dialog } from '../parts/dialog';
import { Icon } from '../parts/icon';
import { SignInCard } from '../sign-in/sign-in';
import { Mark } from './mark';
import { Opened } from './opened';
import { Rail } from './rail';

interface ShellProps {
  me: Me;
  /** The session is over. */
  away: boolean;
}

/** The rail with the pages of this person, and the page. */
export function Shell({ me, away }: ShellProps) {
  const pages = pagesOf(me);
  const [here] = useLocation();
  const [large, setLarge] = useState(() => localStorage.getItem('desk.large') === '1');
  useEffect(() => {
    document.body.classList.toggle('is-large', large);
    localStorage.setItem('desk.large', large ? '1' : '0');
  }, [large]);
  if (!pages.length) return <NoWork />;
  return (
    <div className="shell">
      <nav className="rail" aria-label="主要栏目">
        <Mark />
        <Rail pages={pages} />
        <span className="rail__grow" />
        <button type="button" aria-pressed={large} onClick={() => setLarge(!large)}>
          <Icon name="type" />
          大字
        </button>
        <Link
          href="/me"
          className={here === '/me' ? 'is-on' : ''}
          aria-current={here === '/me' ? 'page' : undefined}
        >
          <Icon name="me" />
          我的
        </Link>
      </nav>
      <Opened at={here}>
        <Suspense fallback={<p className="pad quiet">正在打开…</p>}>
          <Switch>
            {pages.map(({ path, page: Page }) => (
              <Route key={path} path={path === '/' ? path : `${path}/*?`}>
                <Page me={me} />
              </Route>
            ))}
            <Route path="/me">
              <MePage me={me} pages={pages.map(({ title }) => title)} />
            </Route>
            <Route>
              <Redirect to={pages[0]?.path ?? '/me'} />
            </Route>
          </Switch>
        </Suspense>
      </Opened>
      {away && (
        <Dialog title="登录过期了" onClose={() => undefined}>
          <p>您写的都还在。重新登录就接着办。</p>
          <SignInCard />
        </Dialog>
      )}
    </div>
  );
}

const NoWork = () => (
  <main className="sign-in-page">
    <div className="card">
      <h1>这里是工作台</h1>
      <p className="quiet">您的职责不在工作台上办。请在手机小程序里办，或者请社区书记给您任职。</p>
    </div>
  </main>
);
