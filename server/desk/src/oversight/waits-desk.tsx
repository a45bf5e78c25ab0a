import type { ReactNode } from 'react';
import { careOwedWords } from '@linli/shared/care/care.words';
import { momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { alertDueWords, deviceKindWords } from '@linli/shared/intake/alert.words';
import { isBoxOwed } from '@linli/shared/home-vote/home-vote.rules';
import { meetingOwedWords } from '@linli/shared/meeting/meeting.words';
import { plateWords } from '@linli/shared/place/place.words';
import { topicOwedWords } from '@linli/shared/topic/topic.words';
import { voteOwedWords } from '@linli/shared/vote/vote.words';
import { watchApi } from '@linli/shared/watch/watch.api';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { owedWords } from '@linli/shared/owed/owed.words';
import { lookOwedWords, parkedWords, waitWords } from '@linli/shared/watch/watch.words';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** Everything that waits on somebody else, the nearest due first; for administrators also what stands still. */
export function WaitsDesk() {
  const asked = useAsk(watchApi.waits, {}, { every: 60_000 });
  return (
    <Waiting asked={asked}>
      {({ waits, alerts, asks, visits, looks, topics, meetings, votes, owed, parked, now }) => {
        const at = new Date(now);
        const lists = [waits, alerts, asks, visits, looks, topics, meetings, votes, owed];
        const count = lists.reduce((sum, { length }) => sum + length, 0);
        return (
          <>
            <section className="card">
              <h2 className="pane-title">在等谁</h2>
              {count === 0 ? (
                <p className="empty">现在不用等谁，交出去的都有回音了。</p>
              ) : (
                <table className="grid">
                  <caption>{count} 件，到期近的在前</caption>
                  <thead>
                    <tr>
                      <th scope="col">等谁</th>
                      <th scope="col">什么事</th>
                      <th scope="col">到什么时候</th>
                      <th scope="col">从什么时候起</th>
                    </tr>
                  </thead>
                  <tbody>
                    {alerts.map(({ id, kind, plate, level, due, raisedAt, seenBy }) => (
                      <tr key={id}>
                        <th scope="row">{seenBy === null ? '等人去看' : `等${seenBy || '去看的人'}核实`}</th>
                        <td>
                          {plateWords(plate)} {deviceKindWords[kind]}报警
                        </td>
                        <td>{alertDueWords(level, seenBy !== null, whenWords(new Date(due), at))}</td>
                        <td>{momentWords(new Date(raisedAt))}</td>
                      </tr>
                    ))}
                    {waits.map((wait) => (
                      <Row
                        key={`${wait.kind} ${wait.ticketId} ${wait.who ?? ''}`}
                        who={`等${wait.who ?? waitWords[wait.kind]}`}
                        due={wait.due}
                        late={wait.late}
                        since={wait.since}
                        now={at}
                      >
                        {wait.place} {wait.category}{' '}
                        <Link href={`/?open=${wait.ticketId}`}>{wait.number}</Link>
                      </Row>
                    ))}
                    {asks.map(({ id, home, since, due, late }) => (
                      <Row key={id} who="等核对入住" due={due} late={late} since={since} now={at}>
                        {home}
                      </Row>
                    ))}
                    {looks.map(({ id, title, unit, who, since, due, late }) => (
                      <Row
                        key={id}
                        who={who ? `等${who}看一眼` : lookOwedWords}
                        due={due}
                        late={late}
                        since={since}
                        now={at}
                      >
                        {unit}的公告 <Link href={`/bulletins/list/${id}`}>{title}</Link>
                      </Row>
                    ))}
                    {topics.map(({ id, what, title, who, since, due, late }) => (
                      <Row
                        key={`${what} ${id} ${since}`}
                        who={[topicOwedWords[what], who].filter(Boolean).join(' · ')}
                        due={due}
                        late={late}
                        since={since}
                        now={at}
                      >
                        议题 <Link href={`/topics?open=${id}`}>{title}</Link>
                      </Row>
                    ))}
                    {meetings.map(({ id, what, title, who, since, due, late }) => (
                      <Row
                        key={`${what} ${id}`}
                        who={`等${who ?? ''}${meetingOwedWords[what]}`}
                        due={due}
                        late={late}
                        since={since}
                        now={at}
                      >
                        <Link href={what === 'series' ? '/meetings/series' : `/meetings/list/${id}`}>
                          {title}
                        </Link>
                      </Row>
                    ))}
                    {votes.map(({ id, what, title, who, many, since, due, late }) => (
                      <Row
                        key={`${what} ${id}`}
                        who={`等${who ?? ''}${voteOwedWords[what]}`}
                        due={due}
                        late={late}
                        since={since}
                        now={at}
                      >
                        {isBoxOwed(what) ? title : <Link href={`/votes/${id}`}>{title}</Link>}
                        {many > 1 && !isBoxOwed(what) && ` ${many} 处`}
                      </Row>
                    ))}
                    {owed.map(({ id, kind, words, who, since, due, late }) => (
                      <Row key={id} who={`等${who}`} due={due} late={late} since={since} now={at}>
                        {owedWords[kind]}：{words}
                      </Row>
                    ))}
                    {visits.map(({ id, home, what, since, due, late }) => (
                      <Row key={id} who={careOwedWords[what]} due={due} late={late} since={since} now={at}>
                        <Link href="/care">{home}</Link> 探访
                      </Row>
                    ))}
                  </tbody>
                </table>
              )}
            </section>
            {parked.map((one) => (
              <Parked key={`${one.id} ${one.what}`} one={one} onDone={() => void asked.refetch()} />
            ))}
          </>
        );
      }}
    </Waiting>
  );
}

interface RowProps {
  who: string;
  due: string | null;
  late: boolean;
  since: string;
  now: Date;
  children: ReactNode;
}

/** Who is waited for, what for, until when, and since when. */
const Row = ({ who, due, late, since, now, children }: RowProps) => (
  <tr>
    <th scope="row">{who}</th>
    <td>{children}</td>
    <td>
      <Until due={due} late={late} now={now} />
    </td>
    <td>{momentWords(new Date(since))}</td>
  </tr>
);

function Until({ due, late, now }: { due: string | null; late: boolean; now: Date }) {
  if (!due) return <>没有期限</>;
  return (
    <>
      {whenWords(new Date(due), now)} {late && <Pill look="over" icon="over" words="过期" />}
    </>
  );
}

function Parked({ one, onDone }: { one: Waits['parked'][number]; onDone: () => void }) {
  const { kind, id, what, at, due, tries } = one;
  const { value: noFields, trouble, busy, send } = useForm({});
  async function retry() {
    const body = { kind, id, ...(kind === 'delivery' && { listener: what }) };
    if (!(await send(noFields, (key) => call(watchApi.retry, { body, key })))) return;
    toast('会再试一次');
    onDone();
  }
  return (
    <article className="card">
      <h2 className="pane-title">
        系统没办成的{parkedWords[kind]}：{what}
      </h2>
      <p className="quiet">
        试了 {tries} 次，{momentWords(new Date(at))} 停下，{momentWords(new Date(due))} 前要有人看
      </p>
      {one.trouble && <p>{one.trouble}</p>}
      <TroubleLine trouble={trouble} />
      <Button kind="line" icon="again" busy={busy} onPress={retry}>
        再试一次<span className="sr">：{what}</span>
      </Button>
    </article>
  );
}
