import { useState } from 'react';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { Revealed, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** The way to whoever reported: a phone is shown for a reason, which is kept. */
export function Reporter({ ticket: { id, reporter, reporters } }: { ticket: TicketDetail }) {
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Revealed | null>(null);
  const { value, wrong, trouble, busy, change, send } = useForm({ reason: '' });
  if (!reporter?.hasPhone) return null;
  async function look() {
    const reason = value.reason.trim();
    const found = await send({ reason: reason.length < 2 ? '写一句为什么要看' : undefined }, (key) =>
      call(ticketApi.reveal, { params: { id }, body: { what: 'phone', reason }, key }),
    );
    if (!found) return;
    setShown(found);
    setAsking(false);
  }
  return (
    <div className="panel__phone">
      {shown ? (
        shown.phones.map(({ name, phone }) => (
          <p key={phone}>
            {name} <a href={`tel:${phone}`}>{phone}</a>
          </p>
        ))
      ) : (
        <Button kind="plain" icon="phone" onPress={() => setAsking(true)}>
          {reporters > 1 ? `${reporters} 位报事人的电话` : '报事人的电话'}
        </Button>
      )}
      {reporter.callBack && <span className="quiet">要回电话</span>}
      {asking && (
        <Dialog
          title="看报事人的电话"
          onClose={() => setAsking(false)}
          foot={
            <Button busy={busy} onPress={look}>
              看电话
            </Button>
          }
        >
          <TextField
            label="为什么要看"
            hint="会记下谁、什么时候、为什么看的；本人查得到"
            max={100}
            value={value.reason}
            error={wrong.reason}
            onChange={(reason) => change({ reason })}
          />
          <TroubleLine trouble={trouble} />
        </Dialog>
      )}
    </div>
  );
}
