import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { talkApi as api } from '@linli/shared/talk/talk.api';
import type { OfficeTalks } from '@linli/shared/talk/talk.contract';
import type { TalkMove } from '@linli/shared/talk/talk.rules';
import { talkMoveWords, talkStateWords } from '@linli/shared/talk/talk.words';
import { Table } from '../parts/table';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { TalkForm } from './talk-form';
import { TalkMoveDialog } from './talk-move-dialog';

type Line = OfficeTalks['talks'][number];

/** Talks between firm, owners and community: asked for, answered by a day, with their outcome in the open. */
export function Talks() {
  const asked = useAsk(api.office);
  const [asking, setAsking] = useState(false);
  const [moving, setMoving] = useState<{ talk: Line; move: TalkMove } | null>(null);
  return (
    <Waiting asked={asked}>
      {({ talks, asks, today }) => (
        <>
          <div className="between">
            <h2 className="pane-title">协商</h2>
            {asks.length > 0 && (
              <Button icon="add" onPress={() => setAsking(true)}>
                请对方来谈
              </Button>
            )}
          </div>
          <p className="quiet">物业、业委会和社区都能请对方来谈；到期没有答复、谈成什么，居民都看得到。</p>
          {talks.length === 0 && <p className="empty card">还没有人提出协商</p>}
          {talks.length > 0 && (
            <Table
              caption={`协商 ${talks.length} 次`}
              heads={['谈什么', '谁找谁', '怎么样', '说了什么', '办什么']}
            >
              {talks.map((talk) => (
                <tr key={talk.id}>
                  <th scope="row">
                    {talk.title}
                    <p className="quiet">{talk.place}</p>
                  </th>
                  <td>{`${talk.from} 找 ${talk.to}`}</td>
                  <td>
                    {talkStateWords[talk.state]}
                    {talk.due && <p className="quiet">{`${momentWords(new Date(talk.due))}前`}</p>}
                    {talk.late && <Pill look="over" icon="over" words="过期" />}
                  </td>
                  <td>
                    {talk.words}
                    {talk.answer && <p>{`${talk.to}：${talk.answer}`}</p>}
                    {talk.outcome && <p>{`谈成：${talk.outcome}`}</p>}
                  </td>
                  <td>
                    <div className="polls-buttons">
                      {talk.moves.map((move) => (
                        <Button
                          key={move}
                          kind="line"
                          label={`${talkMoveWords[move]}：${talk.title}`}
                          onPress={() => setMoving({ talk, move })}
                        >
                          {talkMoveWords[move]}
                        </Button>
                      ))}
                    </div>
                  </td>
                </tr>
              ))}
            </Table>
          )}
          {asking && <TalkForm asks={asks} onClose={() => setAsking(false)} />}
          {moving && <TalkMoveDialog {...moving} today={today} onClose={() => setMoving(null)} />}
        </>
      )}
    </Waiting>
  );
}
