import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { inviteParty, type OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { partyKinds, type PartyKind } from '@linli/shared/meeting/meeting.rules';
import { partyKindWords, partyLookWords } from '@linli/shared/meeting/meeting.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { AnswerForm } from './answer-form';

interface PartiesProps {
  one: OfficeMeeting;
  reload: () => Promise<void>;
}
type Party = OfficeMeeting['parties'][number];

/** Who is asked, what they said by their day, and whether they came. */
export function Parties({ one, reload }: PartiesProps) {
  const [open, setOpen] = useState<Party | 'invite' | null>(null);
  const { value: noFields, trouble, send } = useForm({});
  const { id, parties, rights, now, startsAt, late, withdrawn } = one;
  const begun = now >= startsAt && !late && !withdrawn;
  async function note(party: string, came: boolean) {
    const params = { id, party };
    if (await send(noFields, (key) => call(meetingOfficeApi.presence, { params, body: { came }, key })))
      await reload();
  }
  const close = () => {
    setOpen(null);
    void reload();
  };
  if (!parties.length && !rights.invite) return null;
  return (
    <section className="card">
      <div className="between">
        <h2 className="pane-title">请来的各方</h2>
        {rights.invite && (
          <Button kind="line" icon="add" onPress={() => setOpen('invite')}>
            再请一方
          </Button>
        )}
      </div>
      <TroubleLine trouble={trouble} />
      {parties.length === 0 ? (
        <p className="empty">没有请别的方。</p>
      ) : (
        <table className="grid">
          <caption>{parties.length} 方</caption>
          <thead>
            <tr>
              <th scope="col">哪一方</th>
              <th scope="col">答复</th>
              <th scope="col">哪天前答复</th>
              <th scope="col">来没来</th>
              <th scope="col">办</th>
            </tr>
          </thead>
          <tbody>
            {parties.map((party) => (
              <tr key={party.id}>
                <th scope="row">{party.name}</th>
                <td>{[partyLookWords[party.look], party.who ?? party.reason].filter(Boolean).join('：')}</td>
                <td>{momentWords(new Date(party.answerBy))}</td>
                <td>{party.came === null ? '还没记' : party.came ? '来了' : '没来'}</td>
                <td>
                  <div className="meetings__moves">
                    {rights.invite && (
                      <Button kind="line" label={`替${party.name}记答复`} onPress={() => setOpen(party)}>
                        记答复
                      </Button>
                    )}
                    {begun && (
                      <>
                        <Button kind="line" label={`${party.name}来了`} onPress={() => note(party.id, true)}>
                          来了
                        </Button>
                        <Button kind="line" label={`${party.name}没来`} onPress={() => note(party.id, false)}>
                          没来
                        </Button>
                      </>
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open === 'invite' && <InviteForm id={id} onClose={close} />}
      {open && open !== 'invite' && <AnswerForm id={id} party={open} onClose={close} />}
    </section>
  );
}

function InviteForm({ id, onClose }: { id: string; onClose: () => void }) {
  const asked = useAsk(meetingOfficeApi.form);
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ kind: null as PartyKind | null, name: '', personId: null as string | null },
  });
  async function invite() {
    const { kind, name, personId } = value;
    const body = { kind: kind ?? ('' as PartyKind), name: name.trim(), ...(personId && { personId }) };
    const faults = wordsOfFaults(faultsOf(inviteParty, body), { kind: '哪一方', name: '名字' }, (field) =>
      field === 'kind' ? 'choose' : undefined,
    );
    if (!(await send(faults, (key) => call(meetingOfficeApi.invite, { params: { id }, body, key })))) return;
    toast('请了');
    onClose();
  }
  return (
    <Dialog
      title="再请一方"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={invite}>
          请
        </Button>
      }
    >
      <SelectField
        label="哪一方"
        options={partyKinds.map((key) => ({ key, words: partyKindWords[key] }))}
        value={value.kind}
        error={wrong.kind}
        onChange={(kind) => change({ kind, name: value.name || (kind ? partyKindWords[kind] : '') })}
      />
      <TextField
        label="名字"
        max={40}
        value={value.name}
        error={wrong.name}
        onChange={(name) => change({ name })}
      />
      <Waiting asked={asked}>
        {({ people }) => (
          <SelectField
            label="告诉谁"
            hint="选了人，他在手机上答复"
            none="不在系统里，打电话请"
            options={people.map((one) => ({ key: one.id, words: one.name }))}
            value={value.personId}
            onChange={(personId) => change({ personId })}
          />
        )}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
