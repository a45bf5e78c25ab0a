import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../parts/button';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { useKeys } from '../platform/keys';
import { useAsk } from '../platform/use-ask';
import { MoveFieldset } from './move-fieldset';
import { useMatterMove } from './use-matter-move';
import { useMove } from './use-move';

/** To whom it is given, right in the panel: the suggested unit stands first, nothing is chosen for the reader. */
export function DispatchForm({ ticket }: { ticket: TicketDetail }) {
  const units = useAsk(ticketApi.units, { params: { id: ticket.id } });
  const moving = useMove(ticket.id, 'dispatch');
  const make = useMatterMove(ticket);
  const give = () => moving.make(make);
  useKeys({ d: () => void give() });
  return (
    <section className="panel__dispatch">
      <Waiting asked={units}>
        {({ units: all }) => <MoveFieldset move="dispatch" ticket={ticket} units={all} moving={moving} />}
      </Waiting>
      <TroubleLine trouble={moving.trouble} />
      <Button big busy={moving.busy} onPress={give}>
        派单
      </Button>
    </section>
  );
}
