import { useState } from 'react';
import { pollApi, pollOfficeApi as api } from '@linli/shared/poll/poll.api';
import {
  menuOutcomeWords,
  notAVoteWords,
  pointsWords,
  priceWords,
  turnoutWords,
} from '@linli/shared/poll/poll.words';
import { Table } from '../parts/table';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { MoveButton } from '../volunteering/move-button';
import { CallOffDialog } from './call-off-dialog';
import { MenuForm } from './menu-form';

/** One consultation: options, what came of it, what the firm makes of it, ending it. */
export function PollDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const asked = useAsk(pollApi.page, { params: { id } });
  const [callingOff, setCallingOff] = useState(false);
  if (callingOff) return <CallOffDialog id={id} onClose={onClose} />;
  return (
    <Dialog title="征询" wide onClose={onClose}>
      <Waiting asked={asked}>
        {(poll) => (
          <>
            <h3>{poll.title}</h3>
            <p className="quiet">{`${notAVoteWords} · ${turnoutWords(poll)}`}</p>
            {poll.words && <p>{poll.words}</p>}
            {poll.reason && <p>取消了：{poll.reason}</p>}
            {!poll.result && (
              <ul>
                {poll.options.map(({ id: option, name, price, unit }) => (
                  <li key={option}>{price === null ? name : `${name}，${priceWords(price, unit)}`}</li>
                ))}
              </ul>
            )}
            {poll.state === 'closed' && !poll.result && (
              <p className="quiet">{`答的人不到 ${poll.least} 个，不显示结果。`}</p>
            )}
            {poll.result && (
              <Table caption={`${poll.people} 人答了`} heads={['选项', '多少人', '得分']}>
                {poll.result.order.map(({ id: option, name, people, points }) => (
                  <tr key={option}>
                    <th scope="row">{name}</th>
                    <td>{`${people} / ${poll.people}`}</td>
                    <td>{points === null ? '' : pointsWords(points)}</td>
                  </tr>
                ))}
              </Table>
            )}
            {poll.menu?.outcome && (
              <p>
                {`${poll.menu.firm}：${menuOutcomeWords[poll.menu.outcome]}。${poll.menu.words ?? ''}`}
                {poll.menu.on && `（${poll.menu.on} 开始）`}
              </p>
            )}
            {poll.rights.answerMenu && <MenuForm id={id} />}
            {poll.rights.close && (
              <div className="polls-buttons">
                <MoveButton
                  route={api.close}
                  id={id}
                  label="现在结束，公布结果"
                  done="结束了，结果公布了"
                  changes={pollApi.page}
                >
                  现在结束
                </MoveButton>
                <Button kind="plain" onPress={() => setCallingOff(true)}>
                  取消这次征询
                </Button>
              </div>
            )}
          </>
        )}
      </Waiting>
    </Dialog>
  );
}
