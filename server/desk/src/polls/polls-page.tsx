import { Redirect, Route, Switch } from 'wouter';
import { pollOfficeApi } from '@linli/shared/poll/poll.api';
import { talkApi } from '@linli/shared/talk/talk.api';
import { useAsk } from '../platform/use-ask';
import { below, PageOfParts } from '../shell/page-of-parts';
import { parts } from './parts';
import './polls.scss';

const base = '/polls';

/** What residents are asked, what owners ask for together, and talks between firm, owners and community. */
export default function PollsPage() {
  const polls = useAsk(pollOfficeApi.list);
  const talks = useAsk(talkApi.office);
  const waiting: Record<string, number | undefined> = {
    [`${base}/list`]: polls.data?.polls.filter(({ owes, late }) => owes || late).length,
    [`${base}/talks`]: talks.data?.talks.filter(({ late }) => late).length,
  };
  const counted = below(base, parts).map((part) => ({
    ...part,
    count: waiting[part.path],
    counted: '等着答复',
  }));
  return (
    <PageOfParts title="征询" label="征询的各项" parts={counted} scrolls>
      <div className="sheet-page polls">
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
