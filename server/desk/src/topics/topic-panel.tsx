import { useState } from 'react';
import { dayWords, momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { topicLook } from '@linli/shared/topic/card.words';
import { topicApi } from '@linli/shared/topic/topic.api';
import type { TopicDetail } from '@linli/shared/topic/topic.contract';
import { shownTopics, type TopicMove } from '@linli/shared/topic/topic.rules';
import { answerWords, groupLabel, sideWords, topicMoveWords } from '@linli/shared/topic/topic.words';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { Facts } from '../parts/facts';
import { Beside } from '../parts/list-beside';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { Judgings } from './judgings';
import { MoveDialog } from './move-dialog';
import { Prereviews } from './prereviews';
import { RecordTable } from './record-table';
import { Soundings } from './soundings';
import { Tasks } from './tasks';

/** Everything about one topic beside the list, and what can be done with it. */
export function TopicPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const asked = useAsk(topicApi.detail, { params: { id } }, { every: 60_000 });
  return (
    <Beside label="这一个议题">
      <Waiting asked={asked} onClose={onClose}>
        {(topic) => <Topic topic={topic} onClose={onClose} />}
      </Waiting>
    </Beside>
  );
}

/** What only whoever raised it says of it. */
const theirs: readonly TopicMove[] = ['revise', 'withdraw'];

function Topic({ topic, onClose }: { topic: TopicDetail; onClose: () => void }) {
  const [move, setMove] = useState<TopicMove | null>(null);
  const { own, answer, now } = topic;
  const shown = shownTopics.some((state) => state === topic.state);
  const moves = topic.openMoves.filter((one) => !theirs.includes(one));
  return (
    <>
      <div className="between">
        <Pill {...topicLook(topic)} />
        <Button kind="plain" icon="close" label="关上这一个" onPress={onClose} />
      </div>
      <h2 className="beside__title">{topic.title}</h2>
      {topic.group && <p className="quiet">{groupLabel(topic.group)}</p>}
      <p>{topic.words}</p>
      <Facts
        of={[
          ['哪里', topic.place],
          ['附议', `${topic.supports} 人，够 ${topic.threshold} 人进入下一步`],
          ['参与', `${topic.tookPart} 人，每一步都会收到`],
          ['谁提的', own?.whom],
          [
            '核实到',
            own?.reviewDue &&
              `${whenWords(new Date(own.reviewDue), new Date(now))}${own.late ? '，过了' : ''}`,
          ],
          [
            '答复',
            answer &&
              [answerWords[answer.answer], answer.because, answer.on && dayWords(answer.on)]
                .filter(Boolean)
                .join('，'),
          ],
          ['并到', topic.into?.title],
        ]}
      />
      {moves.length > 0 && (
        <div className="beside__buttons">
          {moves.map((one, at) => (
            <Button key={one} kind={at === 0 ? 'main' : 'line'} onPress={() => setMove(one)}>
              {topicMoveWords[one]}
            </Button>
          ))}
        </div>
      )}
      {topic.state === 'open' && (
        <p>
          <Link href={`/votes?topic=${topic.id}`}>让业主表决这件事</Link>
        </p>
      )}
      {topic.yours && <p className="quiet">这是您自己提的，由别的同事核实和答复。</p>}
      {topic.arguments.length > 0 && (
        <section>
          <h3 className="beside__part">听到的话</h3>
          <ul className="topics-heard">
            {topic.arguments.map(({ id, side, words }) => (
              <li key={id}>{`${sideWords[side]}：${words}`}</li>
            ))}
          </ul>
        </section>
      )}
      {shown && <Soundings topicId={topic.id} open={topic.state === 'open'} />}
      {shown && <Prereviews topicId={topic.id} open={topic.state === 'open'} />}
      {shown && <Tasks topicId={topic.id} />}
      {shown && <Judgings topicId={topic.id} />}
      {topic.record.length > 0 && <RecordTable record={topic.record} />}
      {topic.echoes.length > 0 && (
        <section>
          <h3 className="beside__part">告诉过大家</h3>
          <ul className="topics-heard">
            {topic.echoes.map(({ at, line }) => (
              <li key={`${at} ${line}`}>{`${momentWords(new Date(at))} · ${line}`}</li>
            ))}
          </ul>
        </section>
      )}
      {move && <MoveDialog key={move} topic={topic} move={move} onClose={() => setMove(null)} />}
    </>
  );
}
