import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { ObjectionLine, OfficeVote } from '@linli/shared/vote/office.contract';
import { ballotDeskApi } from '@linli/shared/vote/vote.api';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** What owners find wrong about a result, and who answers: never who counted. */
export function ObjectionList({ one }: { one: OfficeVote }) {
  const [answering, setAnswering] = useState<ObjectionLine | null>(null);
  return (
    <section className="card">
      <h2 className="pane-title">异议</h2>
      <table className="grid">
        <caption>{`${one.objectionLines.length} 条，${one.objections} 条没答复`}</caption>
        <thead>
          <tr>
            <th scope="col">哪一户</th>
            <th scope="col">说什么</th>
            <th scope="col">几时前答复</th>
            <th scope="col">答复</th>
          </tr>
        </thead>
        <tbody>
          {one.objectionLines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.label}</th>
              <td>{line.words}</td>
              <td>{`${momentWords(new Date(line.due))}${line.late ? '，超期了' : ''}`}</td>
              <td>
                {line.answer && `${line.upheld ? '成立：' : '不成立：'}${line.answer}`}
                {line.answers && (
                  <Button kind="line" label={`答复${line.label}`} onPress={() => setAnswering(line)}>
                    答复
                  </Button>
                )}
                {!line.answer && !line.answers && '由没有计票的人答复'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {answering && (
        <AnswerDialog
          voteId={one.id}
          line={answering}
          onClose={() => {
            setAnswering(null);
            void stale();
          }}
        />
      )}
    </section>
  );
}

function AnswerDialog({
  voteId,
  line,
  onClose,
}: {
  voteId: string;
  line: ObjectionLine;
  onClose: () => void;
}) {
  const { value, wrong, trouble, busy, change, send } = useForm({ answer: '', upheld: false });
  async function answer() {
    const faults = { answer: value.answer.trim().length < 5 ? '请写答复，至少 5 个字' : undefined };
    const params = { id: voteId, objection: line.id };
    const body = { ...value, answer: value.answer.trim() };
    if (!(await send(faults, (key) => call(ballotDeskApi.answer, { params, body, key })))) return;
    toast('答复了，业主会收到');
    onClose();
  }
  return (
    <Dialog
      title={`答复${line.label}`}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={answer}>
          答复
        </Button>
      }
    >
      <p>{line.words}</p>
      <TextField
        label="答复"
        lines={3}
        max={500}
        value={value.answer}
        error={wrong.answer}
        onChange={(said) => change({ answer: said })}
      />
      <CheckField
        label="异议成立（请再计一次票）"
        on={value.upheld}
        onChange={(upheld) => change({ upheld })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
