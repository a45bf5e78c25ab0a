import { topicOwedWords } from '@linli/shared/topic/topic.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { go } from '../../platform/go';
import { OwedRows } from './owed-rows';

/** What somebody owes to topics: a look, a step, an answer, word to whoever has no phone. */
export const TopicsOwed = ({ topics, now }: { topics: Waits['topics']; now: Date }) => (
  <OwedRows
    title="议题"
    unit="件"
    rows={topics.map(({ id, what, title, who, ...when }) => ({
      ...when,
      key: `${id} ${what} ${when.since}`,
      title: [topicOwedWords[what], who].filter(Boolean).join(' · '),
      about: title,
      onTap: () => go('deliberation/topic', { id }),
    }))}
    now={now}
  />
);
