import { Redirect, Route, Switch } from 'wouter';
import { below, PageOfParts } from '../shell/page-of-parts';
import { parts } from './parts';
import './volunteering.scss';

const base = '/volunteering';

/** Who serves: report-ins to agree to, posts, teams, calls for members, services that come again, the ledgers. */
export default function VolunteeringPage() {
  return (
    <PageOfParts title="志愿" label="志愿的各项" parts={below(base, parts)} scrolls>
      <div className="sheet-page volunteering">
        <Switch>
          {parts.map(({ path, part: Part }) => (
            <Route key={path} path={`${base}${path}/*?`}>
              <Part />
            </Route>
          ))}
          <Route>
            <Redirect to={`${base}/report-ins`} replace />
          </Route>
        </Switch>
      </div>
    </PageOfParts>
  );
}
