import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { ConflictDecision } from '@linli/shared/vote/ballot.rules';
import type { ConflictLine, OfficeVote } from '@linli/shared/vote/office.contract';
import { ballotDeskApi } from '@linli/shared/vote/vote.api';
import { conflictWords, decisionWords } from '@linli/shared/vote/vote.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** What a person decides about ballots before the count: never what they took in themselves. */
export function ConflictList({ one }: { one: OfficeVote }) {
  const [deciding, setDeciding] = useState<ConflictLine | null>(null);
  const open = one.conflictLines.filter(({ decided }) => !decided).length;
  return (
    <section className="card">
      <h2 className="pane-title">要核对的</h2>
      <table className="grid">
        <caption>{`${one.conflictLines.length} 处，还有 ${open} 处没定`}</caption>
        <thead>
          <tr>
            <th scope="col">哪一户</th>
            <th scope="col">怎么了</th>
            <th scope="col">什么时候</th>
            <th scope="col">怎么定的</th>
          </tr>
        </thead>
        <tbody>
          {one.conflictLines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{`${line.label}（票号 ${line.code}）`}</th>
              <td>{`${conflictWords[line.kind]}。${line.words}`}</td>
              <td>{momentWords(new Date(line.at))}</td>
              <td>
                {line.decided && `${decisionWords[line.decided]}${line.reason ? `：${line.reason}` : ''}`}
                {line.open.length > 0 && (
                  <Button kind="line" label={`定${line.label}的票`} onPress={() => setDeciding(line)}>
                    来定
                  </Button>
                )}
                {!line.decided && line.open.length === 0 && '要由别人来定'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {deciding && (
        <DecideDialog
          voteId={one.id}
          line={deciding}
          onClose={() => {
            setDeciding(null);
            void stale();
          }}
        />
      )}
    </section>
  );
}

function DecideDialog({
  voteId,
  line,
  onClose,
}: {
  voteId: string;
  line: ConflictLine;
  onClose: () => void;
}) {
  const { value, wrong, trouble, busy, change, send } = useForm<{
    decision: ConflictDecision | null;
    reason: string;
  }>({ decision: null, reason: '' });
  async function decide() {
    const faults = {
      decision: value.decision ? undefined : '请选一种',
      reason: value.reason.trim().length < 5 ? '请写原因，至少 5 个字' : undefined,
    };
    const params = { id: voteId, conflict: line.id };
    const body = { decision: value.decision ?? ('keep' as const), reason: value.reason.trim() };
    if (!(await send(faults, (key) => call(ballotDeskApi.decide, { params, body, key })))) return;
    toast('定好了');
    onClose();
  }
  return (
    <Dialog
      title={line.label}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={decide}>
          定下来
        </Button>
      }
    >
      <p>{`${conflictWords[line.kind]}。${line.words}`}</p>
      <PickField
        label="怎么定"
        error={wrong.decision}
        options={line.open.map((key) => ({ key, words: decisionWords[key] }))}
        value={value.decision}
        onChange={(decision) => change({ decision })}
      />
      <TextField
        label="原因"
        lines={2}
        max={300}
        value={value.reason}
        error={wrong.reason}
        onChange={(reason) => change({ reason })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
