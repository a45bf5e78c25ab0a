import { Redirect, Route, Switch } from 'wouter';
import { below, PageOfParts } from '../shell/page-of-parts';
import { parts } from './parts';
import './organisation.scss';

const base = '/organisation';

/** Who is organised how: bodies, grids, compounds, and what the party's life adds. */
export default function OrganisationPage() {
  return (
    <PageOfParts title="组织" label="组织的各项" parts={below(base, parts)} scrolls>
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
    </PageOfParts>
  );
}
