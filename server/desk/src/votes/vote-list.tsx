import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { topicApi } from '@linli/shared/topic/topic.api';
import type { OfficeVoteLine } from '@linli/shared/vote/office.contract';
import { voteOfficeApi } from '@linli/shared/vote/vote.api';
import { owedWords, voteStateWords } from '@linli/shared/vote/vote.words';
import { Link, useLocation } from 'wouter';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';
import { VoteForm } from './vote-form';

/** The votes of my compounds: what is owed first. */
export function VoteList() {
  const asked = useAsk(voteOfficeApi.list);
  const [writing, setWriting] = useState(false);
  const [, open] = useLocation();
  const { said, say } = useAddress<'topic'>();
  return (
    <>
      <div className="between">
        <h2 className="pane-title">表决</h2>
        <Button icon="add" onPress={() => setWriting(true)}>
          写一次表决
        </Button>
      </div>
      <p>
        <Link href="/votes/committees">业委会的会议，和首次业主大会的筹备</Link>
      </p>
      <section className="card">
        <Waiting asked={asked}>
          {({ votes }) =>
            votes.length === 0 ? (
              <p className="empty">还没有表决。先编好清册，再写一次表决。</p>
            ) : (
              <table className="grid">
                <caption>{votes.length} 次，有事要办的在前</caption>
                <thead>
                  <tr>
                    <th scope="col">表决什么</th>
                    <th scope="col">在哪里</th>
                    <th scope="col">到哪一步</th>
                    <th scope="col">投票</th>
                    <th scope="col">已投</th>
                    <th scope="col">要核对</th>
                    <th scope="col">异议</th>
                  </tr>
                </thead>
                <tbody>
                  {votes.map((one) => (
                    <Row key={one.id} one={one} />
                  ))}
                </tbody>
              </table>
            )
          }
        </Waiting>
      </section>
      {writing && (
        <VoteForm vote={null} onClose={() => setWriting(false)} onDone={(id) => open(`/votes/${id}`)} />
      )}
      {said.topic && (
        <FromTopic
          key={said.topic}
          id={said.topic}
          onClose={() => say({ topic: null })}
          onDone={(id) => open(`/votes/${id}`)}
        />
      )}
    </>
  );
}

interface FromTopicProps {
  id: string;
  onClose: () => void;
  onDone: (id: string) => void;
}

/** A vote that decides a topic, written from the topic’s own page. */
function FromTopic({ id, onClose, onDone }: FromTopicProps) {
  const asked = useAsk(topicApi.detail, { params: { id } });
  return (
    <Waiting asked={asked}>
      {({ title }) => <VoteForm vote={null} topic={{ id, title }} onClose={onClose} onDone={onDone} />}
    </Waiting>
  );
}

const Row = ({ one }: { one: OfficeVoteLine }) => (
  <tr>
    <th scope="row">
      <Link href={`/votes/${one.id}`}>{one.title}</Link>
    </th>
    <td>{one.place}</td>
    <td>
      {voteStateWords[one.state]}
      {one.late && `，超期：${owedWords[one.state] ?? ''}`}
    </td>
    <td>{`${momentWords(new Date(one.opensAt))} 到 ${momentWords(new Date(one.closesAt))}`}</td>
    <td className="num">{`${one.filled}/${one.slots}`}</td>
    <td className="num">{one.conflicts}</td>
    <td className="num">{one.objections}</td>
  </tr>
);
