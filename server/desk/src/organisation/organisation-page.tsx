import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { HeadBar } from '../shell/head-bar';
import { parts } from './parts';
import './organisation.scss';

const base = '/organisation';

/** Who is organised how: bodies, grids, compounds, and what the party's life adds. */
export default function OrganisationPage() {
  const [here] = useLocation();
  return (
    <div className="side">
      <HeadBar title={<b>组织</b>} />
      <div className="parts">
        <nav className="parts__list" aria-label="组织的各项">
          {parts.map(({ path, title }) => {
            const on = here.startsWith(base + path);
            return (
              <Link
                key={path}
                href={base + path}
                className={on ? 'is-on' : ''}
                aria-current={on ? 'page' : undefined}
              >
                {title}
              </Link>
            );
          })}
        </nav>
        <main className="parts__body" tabIndex={0}>
          <div className="sheet-page organisation">
            <Switch>
              {parts.map(({ path, part: Part }) => (
                <Route key={path} path={`${base}${path}/*?`}>
                  <Part />
                </Route>
              ))}
              <Route>
                <Redirect to={`${base}/bodies`} replace />
              </Route>
            </Switch>
          </div>
        </main>
      </div>
    </div>
  );
}
