import { whenWords } from '@linli/shared/deadline/deadline.words';
import { topicLook } from '@linli/shared/topic/card.words';
import {
  topicOfficeViews,
  type TopicOffice,
  type TopicOfficeView,
} from '@linli/shared/topic/office.contract';
import { emptyTopicOfficeWords, topicOfficeViewWords } from '@linli/shared/topic/office.words';
import { topicOfficeApi } from '@linli/shared/topic/topic.api';
import { BesideRow } from '../parts/list-beside';
import { Pill } from '../parts/pill';
import { Tabs } from '../parts/tabs';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { ArgumentTable } from './argument-table';

interface TopicListProps {
  view: TopicOfficeView;
  open: string | undefined;
  onView: (view: TopicOfficeView) => void;
  onOpen: (id: string) => void;
}

/** One view of what is to be done about topics, the most urgent first. */
export function TopicList({ view, open, onView, onOpen }: TopicListProps) {
  const asked = useAsk(topicOfficeApi.list, { query: { view } }, { every: 60_000, keep: true });
  return (
    <section className="card beside__list" aria-label="议题">
      <div className="beside__head">
        <Tabs
          label="看哪些"
          tabs={topicOfficeViews.map((key) => ({
            key,
            words: topicOfficeViewWords[key],
            count: asked.data?.counts[key],
          }))}
          value={view}
          onChange={onView}
        />
      </div>
      <Waiting asked={asked}>
        {({ topics, arguments: said, now }) =>
          (view === 'arguments' ? said : topics).length === 0 ? (
            <p className="empty">{emptyTopicOfficeWords[view]}</p>
          ) : view === 'arguments' ? (
            <ArgumentTable said={said} now={new Date(now)} onOpen={onOpen} />
          ) : (
            <table className="grid">
              <caption className="sr">{topicOfficeViewWords[view]}</caption>
              <thead>
                <tr>
                  <th scope="col">议题</th>
                  <th scope="col">第几步</th>
                  <th scope="col">现在谁在办</th>
                  <th scope="col">怎么样</th>
                  <th scope="col">期限</th>
                </tr>
              </thead>
              <tbody>
                {topics.map((topic) => (
                  <Row
                    key={topic.id}
                    topic={topic}
                    now={new Date(now)}
                    on={topic.id === open}
                    onOpen={() => onOpen(topic.id)}
                  />
                ))}
              </tbody>
            </table>
          )
        }
      </Waiting>
    </section>
  );
}

interface RowProps {
  topic: TopicOffice['topics'][number];
  now: Date;
  on: boolean;
  onOpen: () => void;
}

/** A topic as a line. */
function Row({ topic, now, on, onOpen }: RowProps) {
  const { title, place, state, step, steps, stageName, owner, supports, threshold, reviewDue } = topic;
  const due = state === 'pending' ? reviewDue : topic.due;
  const late = due !== null && new Date(due) < now;
  return (
    <BesideRow
      name={title}
      label={`${title}，${place}`}
      note={`${place} · ${supports} / ${threshold} 人附议`}
      on={on}
      onOpen={onOpen}
    >
      <td>{state === 'pending' ? '' : `${step} / ${steps} ${stageName}`}</td>
      <td>{owner}</td>
      <td>
        <Pill {...topicLook(topic)} />
      </td>
      <td>
        {due && (
          <span className={late ? 'over' : undefined}>
            {whenWords(new Date(due), now)}
            {late && '，过了'}
          </span>
        )}
      </td>
    </BesideRow>
  );
}
