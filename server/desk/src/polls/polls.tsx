import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { pollOfficeApi as api } from '@linli/shared/poll/poll.api';
import type { OfficePolls } from '@linli/shared/poll/poll.contract';
import { notAVoteWords, pollKindWords, pollStateWords, turnoutWords } from '@linli/shared/poll/poll.words';
import { Table } from '../parts/table';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { EnterDialog } from './enter-dialog';
import { PollDialog } from './poll-dialog';
import { PollForm } from './poll-form';

type Line = OfficePolls['polls'][number];
type Open = { what: 'look' | 'enter'; poll: Line } | null;

/** The consultations that I run, or that a firm of mine has to answer. */
export function Polls() {
  const asked = useAsk(api.list);
  const [making, setMaking] = useState(false);
  const [open, setOpen] = useState<Open>(null);
  return (
    <Waiting asked={asked}>
      {({ polls, places, today }) => (
        <>
          <div className="between">
            <h2 className="pane-title">征询</h2>
            {places.length > 0 && (
              <Button icon="add" onPress={() => setMaking(true)}>
                问一问大家
              </Button>
            )}
          </div>
          <p className="quiet">
            {notAVoteWords}。住在这里的人都能答，业主、租户、家人一人一次；谁答了什么，谁也看不到。
          </p>
          {polls.length === 0 && <p className="empty card">还没有问过大家</p>}
          {polls.length > 0 && (
            <Table
              caption={`征询 ${polls.length} 次`}
              heads={['问什么', '怎么样', '多少人答了', '到什么时候', '办什么']}
            >
              {polls.map((poll) => (
                <tr key={poll.id}>
                  <th scope="row">
                    {poll.title}
                    <p className="quiet">{`${poll.asks} · ${poll.place} · ${pollKindWords[poll.kind]}`}</p>
                  </th>
                  <td>
                    {pollStateWords[poll.state]}{' '}
                    {poll.late && <Pill look="over" icon="over" words="物业过期没答复" />}
                  </td>
                  <td>{turnoutWords(poll)}</td>
                  <td>{momentWords(new Date(poll.closesAt))}</td>
                  <td>
                    <div className="polls-buttons">
                      <Button
                        kind="line"
                        label={`看：${poll.title}`}
                        onPress={() => setOpen({ what: 'look', poll })}
                      >
                        {poll.owes ? '答复' : '看'}
                      </Button>
                      {poll.state === 'open' && (
                        <Button
                          kind="plain"
                          label={`代录纸质意见：${poll.title}`}
                          onPress={() => setOpen({ what: 'enter', poll })}
                        >
                          代录
                        </Button>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </Table>
          )}
          {making && <PollForm places={places} today={today} onClose={() => setMaking(false)} />}
          {open?.what === 'look' && <PollDialog id={open.poll.id} onClose={() => setOpen(null)} />}
          {open?.what === 'enter' && <EnterDialog id={open.poll.id} onClose={() => setOpen(null)} />}
        </>
      )}
    </Waiting>
  );
}
