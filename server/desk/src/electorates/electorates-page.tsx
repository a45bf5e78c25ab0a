import { Route, Switch } from 'wouter';
import { HeadBar } from '../shell/head-bar';
import { ElectorateFilePage } from './electorate-file-page';
import { ElectorateList } from './electorate-list';
import { PostedPage } from './posted-page';
import './electorates.scss';

/** Where electorates lie below the desk. */
export const base = '/votes/electorates';

/** Who may vote with what: the electorates of my compounds, one with all that is to be done about it, and its posted list. */
export default function ElectoratesPage() {
  return (
    <div className="side">
      <HeadBar title={<b>表决权清册</b>} />
      <main className="place-of-work" tabIndex={0}>
        <div className="sheet-page electorates">
          <Switch>
            <Route path={`${base}/:id/list`}>{({ id }) => <PostedPage id={id} />}</Route>
            <Route path={`${base}/:id`}>{({ id }) => <ElectorateFilePage key={id} id={id} />}</Route>
            <Route>
              <ElectorateList />
            </Route>
          </Switch>
        </div>
      </main>
    </div>
  );
}
