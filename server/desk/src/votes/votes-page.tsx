import { Route, Switch } from 'wouter';
import { HeadBar } from '../shell/head-bar';
import { Committees } from './committees';
import { VoteDesk } from './vote-desk';
import { VoteList } from './vote-list';
import './votes.scss';

/** What owners decide: the votes of my compounds, and one with all that is to be done about it. */
export default function VotesPage() {
  return (
    <div className="side">
      <HeadBar title={<b>业主表决</b>} />
      <main className="place-of-work" tabIndex={0}>
        <div className="sheet-page votes">
          <Switch>
            <Route path="/votes/committees">
              <Committees />
            </Route>
            <Route path="/votes/:id">{({ id }) => <VoteDesk key={id} id={id ?? ''} />}</Route>
            <Route>
              <VoteList />
            </Route>
          </Switch>
        </div>
      </main>
    </div>
  );
}
