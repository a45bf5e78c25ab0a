import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { BallotsSeen, OfficeVote } from '@linli/shared/vote/office.contract';
import { ballotDeskApi } from '@linli/shared/vote/vote.api';
import { channelWords, choiceWords } from '@linli/shared/vote/vote.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** Ballots one by one, for a reason that is kept; closed, they are gone. */
export function LookDialog({ one, onClose }: { one: OfficeVote; onClose: () => void }) {
  const [seen, setSeen] = useState<BallotsSeen | null>(null);
  const { value, wrong, trouble, busy, change, send } = useForm({ reason: '' });
  async function look() {
    const reason = value.reason.trim();
    const faults = { reason: reason.length < 5 ? '写一下为什么要看，至少 5 个字' : undefined };
    setSeen(
      await send(faults, (key) =>
        call(ballotDeskApi.look, { params: { id: one.id }, body: { reason }, key }),
      ),
    );
  }
  return (
    <Dialog
      title="查看选票"
      wide
      onClose={onClose}
      foot={
        seen ? (
          <Button kind="line" onPress={onClose}>
            看完了
          </Button>
        ) : (
          <Button busy={busy} onPress={look}>
            查看
          </Button>
        )
      }
    >
      {seen ? (
        <table className="grid">
          <caption>{`${seen.ballots.length} 张票；这是第 ${seen.looks} 次有人查看`}</caption>
          <thead>
            <tr>
              <th scope="col">哪一户</th>
              <th scope="col">怎么投的</th>
              <th scope="col">什么时候</th>
              <th scope="col">选择</th>
            </tr>
          </thead>
          <tbody>
            {seen.ballots.map(({ code, label, channel, at, byProxy, answers }) => (
              <tr key={code}>
                <th scope="row">{label}</th>
                <td>{`${channelWords[channel]}${byProxy ? '，受托人' : ''}`}</td>
                <td>{momentWords(new Date(at))}</td>
                <td>
                  {answers.map(({ question, choice }) => `${question} ${choiceWords[choice]}`).join('；')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <>
          <p className="quiet">谁在什么时候看的、为什么看，都记下来。</p>
          <TextField
            label="为什么要看"
            max={200}
            value={value.reason}
            error={wrong.reason}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
