import { Redirect, Route, Switch } from 'wouter';
import { below, PageOfParts, type Part } from '../shell/page-of-parts';
import { Kinds } from './kinds';
import { Meetings } from './meeting-list';
import { SeriesDesk } from './series';
import { Venues } from './venues';
import './meetings.scss';

const base = '/meetings';

/** The parts of the page in the order of their list; the first is shown when none is asked for. */
const parts: readonly Part[] = [
  { path: '/list', title: '会', part: Meetings },
  { path: '/series', title: '系列', part: SeriesDesk },
  { path: '/venues', title: '场地', part: Venues },
  { path: '/kinds', title: '会的种类', part: Kinds },
];

/** Meetings of neighbours: calling them together, who comes, what was said and agreed. */
export default function MeetingsPage() {
  return (
    <PageOfParts title="议事会" label="议事会的各项" parts={below(base, parts)} scrolls>
      <div className="sheet-page meetings">
        <Switch>
          {parts.map(({ path, part: Part }) => (
            <Route key={path} path={`${base}${path}/*?`}>
              <Part />
            </Route>
          ))}
          <Route>
            <Redirect to={`${base}/list`} replace />
          </Route>
        </Switch>
      </div>
    </PageOfParts>
  );
}
