import { callBackApi } from '@linli/shared/callback/callback.api';
import { checkApi } from '@linli/shared/check/check.api';
import { feedbackApi } from '@linli/shared/feedback/feedback.api';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { useAsk } from '../platform/use-ask';
import { HeadBar } from '../shell/head-bar';
import { CallDesk } from './call-desk';
import { CheckDesk } from './check-desk';
import { FeedbackDesk } from './feedback-desk';
import './review.scss';

/** What a person has to look at or ask: content that neighbours would see, call-backs that were drawn, and what people say about the app. */
export default function ReviewPage() {
  const checks = useAsk(checkApi.queue, {}, { every: 60_000 });
  const calls = useAsk(callBackApi.mine, {}, { every: 60_000 });
  const feedback = useAsk(feedbackApi.desk, { query: { view: 'waiting' } }, { every: 60_000 });
  const [here] = useLocation();
  const desks = [
    { path: '/review/checks', title: '内容检查', count: checks.data?.waiting.length },
    { path: '/review/calls', title: '回访', count: calls.data?.calls.length },
    { path: '/review/feedback', title: '意见', count: feedback.data?.feedback.length },
  ];
  return (
    <div className="side">
      <HeadBar title={<b>核对</b>} />
      <div className="parts">
        <nav className="parts__list" aria-label="核对什么">
          {desks.map(({ path, title, count }) => (
            <Link key={path} href={path} className={here === path ? 'is-on' : ''}>
              {title}
              {Boolean(count) && ` ${count}`}
            </Link>
          ))}
        </nav>
        <main className="parts__body">
          <Switch>
            <Route path="/review/checks">
              <CheckDesk asked={checks} />
            </Route>
            <Route path="/review/calls">
              <CallDesk asked={calls} />
            </Route>
            <Route path="/review/feedback">
              <FeedbackDesk />
            </Route>
            <Route>
              <Redirect to="/review/checks" replace />
            </Route>
          </Switch>
        </main>
      </div>
    </div>
  );
}
