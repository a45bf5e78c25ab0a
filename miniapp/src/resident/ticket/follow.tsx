import { reporterKinds } from '@linli/shared/subscription/subscription.rules';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { isOver } from '@linli/shared/ticket/ticket.rules';
import { Button } from '../../parts/button';
import { FormBar } from '../../parts/form-bar';
import { call } from '../../platform/call';
import { askForLetters, useLetters } from '../../platform/letters';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';

interface FollowProps {
  ticket: TicketDetail;
  reload: () => Promise<void>;
}

/** Following a neighbour's open matter: own messages, and a word on how it was done. */
export function Follow({ ticket: { id, state }, reload }: FollowProps) {
  const { trouble, send } = useSending([]);
  useLetters(reporterKinds);
  async function follow() {
    // In the tap itself, and beside the joining.
    void askForLetters(reporterKinds);
    const done = await send({}, async (key) =>
      (await ensureSignedIn())
        ? call(ticketApi.join, { params: { id }, body: { callBack: false }, key })
        : null,
    );
    if (!done) return;
    await reload();
    toast('一起跟进了');
  }
  if (isOver(state)) return null;
  return (
    <FormBar trouble={trouble} note="有进展会告诉您，邻居看不到您是谁">
      <Button big icon="people" onTap={follow}>
        一起跟进
      </Button>
    </FormBar>
  );
}
