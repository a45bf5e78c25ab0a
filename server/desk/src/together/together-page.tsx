import { Redirect, Route, Switch } from 'wouter';
import { below, PageOfParts, type Part } from '../shell/page-of-parts';
import { AblePersons } from './able-persons';
import { Activities } from './activities';
import { Tools } from './tools';
import './together.scss';

const base = '/together';

/** The parts of the page in the order of their list; the first is shown when none is asked for. */
const parts: readonly Part[] = [
  { path: '/activities', title: '活动', part: Activities },
  { path: '/tools', title: '共享工具墙', part: Tools },
  { path: '/able', title: '能人库', part: AblePersons },
];

/** What neighbours have together: activities, the walls of tools, who can do something. */
export default function TogetherPage() {
  return (
    <PageOfParts title="一起" label="大家一起的各项" parts={below(base, parts)} scrolls>
      <div className="sheet-page together">
        <Switch>
          {parts.map(({ path, part: Part }) => (
            <Route key={path} path={`${base}${path}/*?`}>
              <Part />
            </Route>
          ))}
          <Route>
            <Redirect to={`${base}/activities`} replace />
          </Route>
        </Switch>
      </div>
    </PageOfParts>
  );
}
