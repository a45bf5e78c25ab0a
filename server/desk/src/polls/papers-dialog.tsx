import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { petitionOfficeApi as api } from '@linli/shared/petition/petition.api';
import {
  enterSignature,
  type EnterSignature,
  type PetitionLine,
  type PetitionPapers,
} from '@linli/shared/petition/petition.contract';
import {
  paperHintWords,
  paperLookWords,
  petitionFaults,
  petitionFieldWords as names,
  petitionMatterWords,
} from '@linli/shared/petition/petition.words';
import { Table } from '../parts/table';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

type Paper = PetitionPapers['papers'][number];
const again = () => stale(api.papers, api.list);

/** Signatures on paper: written down by one, counted once another has held the paper. */
export function PapersDialog({ petition, onClose }: { petition: PetitionLine; onClose: () => void }) {
  const asked = useAsk(api.papers, { params: { id: petition.id } });
  return (
    <Dialog title={`纸上的联名：${petitionMatterWords[petition.matter]}`} wide onClose={onClose}>
      <p className="quiet">{paperHintWords}</p>
      <Waiting asked={asked}>
        {(form) => (
          <>
            <EnterPaper id={petition.id} form={form} />
            {form.papers.length === 0 ? (
              <p className="empty">没有等核对的</p>
            ) : (
              <Table
                caption={`${form.papers.filter(({ refused }) => !refused).length} 张等核对`}
                heads={['哪一户', '业主', '纸上的日期', '谁记的', '办什么']}
              >
                {form.papers.map((paper) => (
                  <tr key={paper.id}>
                    <th scope="row">{paper.home}</th>
                    <td>{paper.name}</td>
                    <td>{dayWords(paper.on)}</td>
                    <td>{paper.by}</td>
                    <td>
                      <Look id={petition.id} paper={paper} />
                    </td>
                  </tr>
                ))}
              </Table>
            )}
          </>
        )}
      </Waiting>
    </Dialog>
  );
}

/** Writes down one home; door and day stay for the next, for papers come door by door. */
function EnterPaper({ id, form: { doors, today } }: { id: string; form: PetitionPapers }) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ doorId: null as string | null, room: '', name: '', on: today },
  });
  const enter = async () => {
    const said = {
      ...(value.doorId && { doorId: value.doorId }),
      ...{ room: value.room.trim(), name: value.name.trim(), on: value.on },
    };
    const faults = wordsOfFaults(faultsOf(enterSignature, said), names, (field) =>
      field === 'doorId' ? 'choose' : undefined,
    );
    const body = said as EnterSignature;
    if (!(await send(faults, (key) => call(api.enter, { params: { id }, body, key })))) return;
    change({ room: '', name: '' });
    toast('记下了，等另一个人核对');
    await again();
  };
  return (
    <fieldset>
      <legend>照纸记一户</legend>
      <div className="fields-row">
        <SelectField
          label={names.doorId}
          options={doors.map((door) => ({ key: door.id, words: door.name }))}
          value={value.doorId}
          error={wrong.doorId}
          onChange={(doorId) => change({ doorId })}
        />
        <TextField
          label={names.room}
          max={20}
          value={value.room}
          error={wrong.room}
          onChange={(room) => change({ room })}
        />
        <TextField
          label={names.name}
          max={20}
          value={value.name}
          error={wrong.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          kind="date"
          label={names.on}
          value={value.on}
          error={wrong.on}
          onChange={(on) => change({ on })}
        />
      </div>
      <TroubleLine trouble={trouble} />
      <Button busy={busy} onPress={enter}>
        记下这一户
      </Button>
    </fieldset>
  );
}

function Look({ id, paper }: { id: string; paper: Paper }) {
  const { value, wrong, trouble, busy, change, send } = useForm({ reason: '' });
  const [refusing, setRefusing] = useState(false);
  if (paper.refused) return <>{`不算：${paper.refused}`}</>;
  if (paper.mine) return <>等另一个人核对</>;
  const look = async (counts: boolean) => {
    const reason = value.reason.trim();
    const body = { counts, ...(!counts && { reason }) };
    const faults = !counts && !reason ? { reason: petitionFaults.why } : {};
    const params = { id, paper: paper.id };
    if (await send(faults, (key) => call(api.look, { params, body, key }))) await again();
  };
  return (
    <div className="polls-buttons">
      {refusing ? (
        <>
          <TextField
            label={names.reason}
            max={100}
            value={value.reason}
            error={wrong.reason}
            onChange={(reason) => change({ reason })}
          />
          <Button kind="over" busy={busy} label={`这一户不算：${paper.home}`} onPress={() => look(false)}>
            这一户不算
          </Button>
        </>
      ) : (
        <>
          <Button busy={busy} label={`${paperLookWords.yes}：${paper.home}`} onPress={() => look(true)}>
            {paperLookWords.yes}
          </Button>
          <Button kind="line" label={`${paperLookWords.no}：${paper.home}`} onPress={() => setRefusing(true)}>
            {paperLookWords.no}
          </Button>
        </>
      )}
      <TroubleLine trouble={trouble} />
    </div>
  );
}
