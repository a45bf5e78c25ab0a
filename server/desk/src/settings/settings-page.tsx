import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { HeadBar } from '../shell/head-bar';
import { parts } from './parts';
import './settings.scss';

const base = '/settings';

/** What a district lays down, part by part; every change is a new version with its date, its source and who published it. */
export default function SettingsPage() {
  const [here] = useLocation();
  return (
    <div className="side">
      <HeadBar title={<b>设置</b>} />
      <div className="parts">
        <nav className="parts__list" aria-label="设置的各项">
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
        <main className="parts__body">
          <div className="sheet-page settings">
            <Switch>
              {parts.map(({ path, part: Part }) => (
                <Route key={path} path={base + path}>
                  <Part />
                </Route>
              ))}
              <Route>
                <Redirect to={`${base}/ladders`} replace />
              </Route>
            </Switch>
          </div>
        </main>
      </div>
    </div>
  );
}
