import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { isOver } from '@linli/shared/ticket/ticket.rules';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';

/** Who has it, with the work phone. */
export function Handler({ ticket: { handler, unit, state } }: { ticket: TicketDetail }) {
  const name = handler ? [handler.role, handler.name].join(' ') : unit;
  const note = handler ? (isOver(state) ? '办的这件事' : '从受理一直管到您满意') : '还没有人接手，到点会催';
  if (!handler && isOver(state)) return null;
  return (
    <Card flush className="mt3">
      {handler?.phone ? (
        <CallRow title={name} phone={handler.phone} note={note} />
      ) : (
        <ListRow title={name} note={note} />
      )}
    </Card>
  );
}
