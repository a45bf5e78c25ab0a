import { Redirect, Route, Switch } from 'wouter';
import { below, PageOfParts } from '../shell/page-of-parts';
import { parts } from './parts';
import './settings.scss';

const base = '/settings';

/** What a district lays down, part by part; every change is a new version with its date, its source and who published it. */
export default function SettingsPage() {
  return (
    <PageOfParts title="设置" label="设置的各项" parts={below(base, parts)}>
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
    </PageOfParts>
  );
}
