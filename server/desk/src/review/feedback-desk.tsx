import { useState } from 'react';
import { feedbackApi } from '@linli/shared/feedback/feedback.api';
import {
  feedbackViews,
  type FeedbackDesk as Desk,
  type ReadFeedback,
} from '@linli/shared/feedback/feedback.contract';
import { feedbackKindWords } from '@linli/shared/feedback/feedback.words';
import { Tabs } from '../parts/tabs';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { AnswerFeedback } from './answer-feedback';
import { FeedbackCard } from './feedback-card';

const viewWords = { waiting: '等答复的', ended: '答复过的' } as const;

/** What people said about the app: what waits, the most urgent first, and what was answered. */
export function FeedbackDesk() {
  const [view, setView] = useState<(typeof feedbackViews)[number]>('waiting');
  const [answering, setAnswering] = useState<ReadFeedback | null>(null);
  const asked = useAsk(feedbackApi.desk, { query: { view } }, { every: 60_000 });
  const onDone = () => void asked.refetch();
  const now = asked.data?.feedback.find(({ id }) => id === answering?.id);
  return (
    <div className="sheet-page">
      <Tabs
        label="看哪些"
        tabs={feedbackViews.map((key) => ({ key, words: viewWords[key] }))}
        value={view}
        onChange={setView}
      />
      <Waiting asked={asked}>
        {(desk) => (
          <>
            <Kinds desk={desk} />
            {desk.feedback.length === 0 && (
              <p className="empty">
                {view === 'waiting' ? '没有等答复的意见。' : `${desk.days} 天内没有答复过的。`}
              </p>
            )}
            {desk.feedback.map((one) => (
              <FeedbackCard
                key={one.id}
                one={one}
                now={new Date(desk.now)}
                onAnswer={() => setAnswering(one)}
                onDone={onDone}
              />
            ))}
          </>
        )}
      </Waiting>
      {answering && (
        <AnswerFeedback one={now ?? answering} onClose={() => setAnswering(null)} onDone={onDone} />
      )}
    </div>
  );
}

/** How many of all were of which kind. */
const Kinds = ({ desk: { all, days, kinds } }: { desk: Desk }) => (
  <p className="quiet review-kinds">
    {`${days} 天内 ${all} 条`}
    {all > 0 &&
      `：${kinds
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => `${feedbackKindWords[kind]} ${count}/${all}`)
        .join('，')}`}
  </p>
);
