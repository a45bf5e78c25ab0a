import { callBackApi } from '@linli/shared/callback/callback.api';
import { checkApi } from '@linli/shared/check/check.api';
import { feedbackApi } from '@linli/shared/feedback/feedback.api';
import { Redirect, Route, Switch } from 'wouter';
import { useAsk } from '../platform/use-ask';
import { PageOfParts } from '../shell/page-of-parts';
import { CallDesk } from './call-desk';
import { CheckDesk } from './check-desk';
import { FeedbackDesk } from './feedback-desk';
import './review.scss';

/** What a person has to look at or ask: content that neighbours would see, call-backs that were drawn, and what people say about the app. */
export default function ReviewPage() {
  const checks = useAsk(checkApi.queue, {}, { every: 60_000 });
  const calls = useAsk(callBackApi.mine, {}, { every: 60_000 });
  const feedback = useAsk(feedbackApi.desk, { query: { view: 'waiting' } }, { every: 60_000 });
  const desks = [
    { path: '/review/checks', title: '内容检查', count: checks.data?.waiting.length },
    { path: '/review/calls', title: '回访', count: calls.data?.calls.length },
    { path: '/review/feedback', title: '意见', count: feedback.data?.feedback.length },
  ];
  return (
    <PageOfParts title="核对" label="核对什么" parts={desks}>
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
    </PageOfParts>
  );
}
