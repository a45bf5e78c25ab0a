import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { HeadBar } from '../shell/head-bar';
import { FilePage } from './file-page';
import { HomePage } from './home-page';
import { parts } from './parts';
import './register.scss';

const base = '/register';

/** What the neighbourhood is made of – places, homes, people and their posts – and how it comes in and goes out by the file. */
export default function RegisterPage() {
  const [here] = useLocation();
  return (
    <div className="side">
      <HeadBar title={<b>底册</b>} />
      <div className="parts">
        <nav className="parts__list" aria-label="底册的各项">
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
          <div className="sheet-page register">
            <Switch>
              <Route path={`${base}/homes/:id`}>{({ id }) => <HomePage key={id} id={id} />}</Route>
              <Route path={`${base}/files/:id`}>{({ id }) => <FilePage key={id} id={id} />}</Route>
              {parts.map(({ path, part: Part }) => (
                <Route key={path} path={base + path}>
                  <Part />
                </Route>
              ))}
              <Route>
                <Redirect to={`${base}/homes`} replace />
              </Route>
            </Switch>
          </div>
        </main>
      </div>
    </div>
  );
}
