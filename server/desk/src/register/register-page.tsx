import { Redirect, Route, Switch } from 'wouter';
import { below, PageOfParts } from '../shell/page-of-parts';
import { FilePage } from './file-page';
import { HomePage } from './home-page';
import { parts } from './parts';
import './register.scss';

const base = '/register';

/** What the neighbourhood is made of – places, homes, people and their posts – and how it comes in and goes out by the file. */
export default function RegisterPage() {
  return (
    <PageOfParts title="底册" label="底册的各项" parts={below(base, parts)}>
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
    </PageOfParts>
  );
}
