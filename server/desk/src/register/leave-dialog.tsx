import { dateWords } from '@linli/shared/deadline/rule.words';
import { peopleApi } from '@linli/shared/people/people.api';
import type { Leaves } from '@linli/shared/people/people.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** Days off of a colleague: those that are taken, and new ones with who stands in. */
export function LeaveDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const asked = useAsk(peopleApi.leaves, { query: { person } });
  return (
    <Dialog title={`请假${asked.data ? `：${asked.data.name}` : ''}`} onClose={onClose}>
      <Waiting asked={asked}>
        {(leaves) => (
          <>
            <Taken leaves={leaves} />
            <LeaveForm leaves={leaves} />
          </>
        )}
      </Waiting>
    </Dialog>
  );
}

function Taken({ leaves: { leaves } }: { leaves: Leaves }) {
  const { value: noFields, trouble, busy, send } = useForm({});
  async function callOff(id: string) {
    const done = await send(noFields, (key) => call(peopleApi.endLeave, { params: { id }, key }));
    await stale(peopleApi.leaves, peopleApi.allLeaves, peopleApi.colleagues);
    if (done) toast('销假了，已经交出去的事不会自动回来');
  }
  return (
    <>
      <ul className="register__history">
        {leaves.map(({ id, since, until, substitute }) => (
          <li key={id} className="between">
            <span>
              {dateWords(since)}到{dateWords(until)}，{substitute ? `${substitute}代班` : '没有人代班'}
            </span>
            <Button kind="line" busy={busy} onPress={() => callOff(id)}>
              销假
            </Button>
          </li>
        ))}
      </ul>
      <TroubleLine trouble={trouble} />
    </>
  );
}

/** What is chosen where nobody stands in. */
const nobody = 'nobody';

function LeaveForm({ leaves: { personId, today, substitutes } }: { leaves: Leaves }) {
  const { value, wrong, trouble, busy, change, send } = useForm<{
    since: string;
    until: string;
    substitute: string | null;
  }>({ since: '', until: '', substitute: null });
  async function take() {
    const { since, until, substitute } = value;
    const faults = {
      since: !since ? '先选从哪天起' : since < today ? '这一天已经过了' : undefined,
      until: !until ? '先选到哪天' : until < since ? '要在开始的那天以后' : undefined,
      substituteId: substitute ? undefined : '先选谁代班，没有人就选“没有人代班”',
    };
    const body = {
      ...{ personId, since, until },
      ...(substitute && substitute !== nobody && { substituteId: substitute }),
    };
    const done = await send(faults, (key) => call(peopleApi.takeLeave, { body, key }));
    await stale(peopleApi.leaves, peopleApi.allLeaves, peopleApi.colleagues);
    if (!done) return;
    toast(`请好假，交出 ${done.moved} 件`);
    change({ since: '', until: '', substitute: null });
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <div className="fields-row">
        <TextField
          label="从哪天起"
          kind="date"
          value={value.since}
          error={wrong.since}
          onChange={(since) => change({ since })}
        />
        <TextField
          label="到哪天（当天也算）"
          kind="date"
          value={value.until}
          error={wrong.until}
          onChange={(until) => change({ until })}
        />
      </div>
      <SelectField
        label="谁代班"
        options={[
          ...substitutes.map((one) => ({
            key: one.personId,
            words: `${one.name}，${one.placeName} ${one.roleName}`,
          })),
          { key: nobody, words: '没有人代班，手上的事回社区' },
        ]}
        value={value.substitute}
        error={wrong.substituteId}
        onChange={(substitute) => change({ substitute })}
      />
      <TroubleLine trouble={trouble} />
      <div className="register__acts">
        <Button submit busy={busy}>
          请假
        </Button>
      </div>
    </form>
  );
}
