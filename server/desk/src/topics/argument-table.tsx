import { useState } from 'react';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { WaitingArgument } from '@linli/shared/topic/office.contract';
import { topicOfficeApi } from '@linli/shared/topic/topic.api';
import { withheldReasons, type WithheldReason } from '@linli/shared/topic/topic.rules';
import { sideWords, withheldWords } from '@linli/shared/topic/topic.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';
import { topicsChanged } from './topics-changed';

interface ArgumentTableProps {
  said: readonly WaitingArgument[];
  now: Date;
  onOpen: (topicId: string) => void;
}

/** What neighbours said and nobody has looked at, each to be shown or not. */
export function ArgumentTable({ said, now, onOpen }: ArgumentTableProps) {
  const [withholding, setWithholding] = useState<WaitingArgument | null>(null);
  return (
    <>
      <table className="grid">
        <caption className="sr">等看的留话</caption>
        <thead>
          <tr>
            <th scope="col">说的话</th>
            <th scope="col">哪个议题</th>
            <th scope="col">期限</th>
            <th scope="col">给不给看</th>
          </tr>
        </thead>
        <tbody>
          {said.map((argument) => (
            <tr key={argument.id}>
              <th scope="row" className="topics-said">
                {`${sideWords[argument.side]}：${argument.words}`}
              </th>
              <td>
                <Button kind="plain" onPress={() => onOpen(argument.topicId)}>
                  {argument.title}
                </Button>
              </td>
              <td>
                <span className={argument.late ? 'over' : undefined}>
                  {whenWords(new Date(argument.due), now)}
                </span>
              </td>
              <td>
                <Show argument={argument} onWithhold={() => setWithholding(argument)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {withholding && <Withhold argument={withholding} onClose={() => setWithholding(null)} />}
    </>
  );
}

function Show({ argument, onWithhold }: { argument: WaitingArgument; onWithhold: () => void }) {
  const { trouble, busy, send } = useForm({});
  const params = { id: argument.id };
  const show = async () => {
    const made = await send({}, (key) => call(topicOfficeApi.decide, { params, body: { show: true }, key }));
    if (made) toast('显示了');
    await topicsChanged();
  };
  return (
    <div className="beside__buttons">
      <Button label={`显示：${argument.words}`} busy={busy} onPress={show}>
        显示
      </Button>
      <Button kind="line" label={`不显示：${argument.words}`} onPress={onWithhold}>
        不显示
      </Button>
      <TroubleLine trouble={trouble} />
    </div>
  );
}

function Withhold({ argument, onClose }: { argument: WaitingArgument; onClose: () => void }) {
  const form = useForm<{ reason: WithheldReason | null; note: string }>({ reason: null, note: '' });
  const { value, wrong, trouble, busy, change, send } = form;
  const withhold = async () => {
    const { reason, note } = value;
    const faults = {
      ...(!reason && { reason: '先选为什么不给看' }),
      ...(reason === 'other' && !note.trim() && { note: '写上为什么' }),
    };
    const body = { show: false, ...(reason && { reason }), ...(note.trim() && { note: note.trim() }) };
    const params = { id: argument.id };
    const made = await send(faults, (key) => call(topicOfficeApi.decide, { params, body, key }));
    await topicsChanged();
    if (!made) return;
    toast('告诉本人了');
    onClose();
  };
  return (
    <Dialog
      title="不显示这句话"
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={withhold}>
          告诉本人
        </Button>
      }
    >
      <p>{argument.words}</p>
      <PickField
        label="为什么"
        hint="只有他自己看得到"
        options={withheldReasons.map((key) => ({ key, words: withheldWords[key] }))}
        value={value.reason}
        error={wrong.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextField
        label="还要说的"
        lines={3}
        max={200}
        value={value.note}
        error={wrong.note}
        onChange={(note) => change({ note })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
