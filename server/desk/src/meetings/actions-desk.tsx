import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { minutesApi } from '@linli/shared/meeting/meeting.api';
import type { OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import type { ActionLine } from '@linli/shared/meeting/minutes.contract';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';
import { ActionForm } from './action-form';

interface ActionsDeskProps {
  one: OfficeMeeting;
  reload: () => Promise<void>;
}

/** Who does what by when; how far one with a ticket is, the ticket says. */
export function ActionsDesk({ one, reload }: ActionsDeskProps) {
  const [adding, setAdding] = useState(false);
  const { value: noFields, trouble, send } = useForm({});
  const { id, actions, rights } = one;
  async function done(action: string) {
    if (await send(noFields, (key) => call(minutesApi.done, { params: { id, action }, key })))
      toast('办好了');
    await reload();
  }
  if (!actions.length && !rights.act) return null;
  return (
    <section className="card">
      <div className="between">
        <h2 className="pane-title">定下来的事</h2>
        {rights.act && (
          <Button kind="line" icon="add" onPress={() => setAdding(true)}>
            记一件
          </Button>
        )}
      </div>
      <TroubleLine trouble={trouble} />
      {actions.length === 0 ? (
        <p className="empty">还没有定下谁办什么。</p>
      ) : (
        <table className="grid">
          <caption>{`办了 ${actions.filter((action) => action.done).length}/${actions.length}`}</caption>
          <thead>
            <tr>
              <th scope="col">什么事</th>
              <th scope="col">谁来办</th>
              <th scope="col">哪天前</th>
              <th scope="col">到哪一步</th>
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <tr key={action.id}>
                <th scope="row">{action.words}</th>
                <td>{action.owner}</td>
                <td>{dayWords(action.dueOn)}</td>
                <td>
                  <Standing action={action} onDone={() => done(action.id)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && (
        <ActionForm
          one={one}
          onClose={() => {
            setAdding(false);
            void reload();
          }}
        />
      )}
    </section>
  );
}

function Standing({ action, onDone }: { action: ActionLine; onDone: () => void }) {
  const { ticket, done, late, words } = action;
  return (
    <>
      {ticket && (
        <>
          <Link href={`/?open=${ticket.id}`}>{ticket.number}</Link> {ticket.state}{' '}
        </>
      )}
      {done && <Pill look="done" icon="done" words="办好了" />}
      {late && <Pill look="over" icon="over" words="过期" />}
      {!ticket && !done && (
        <Button kind="line" label={`${words}，办好了`} onPress={onDone}>
          办好了
        </Button>
      )}
    </>
  );
}
