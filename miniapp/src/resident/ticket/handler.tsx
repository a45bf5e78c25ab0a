import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { isOver } from '@linli/shared/ticket/ticket.rules';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';

function noteOf(state: TicketDetail['state']): string {
  if (isOver(state)) return '办的这件事';
  return state === 'reviewing' ? '上次办的人，核对另外有人' : '从受理一直管到您满意';
}

/** Who has it, with the work phone. */
export function Handler({ ticket: { handler, unit, state, view } }: { ticket: TicketDetail }) {
  const name = handler ? [handler.role, handler.name].join(' ') : unit;
  const note = handler ? noteOf(state) : '还没有人接手，到点会催';
  if (!handler && isOver(state)) return null;
  // inspectors are told no names
  if (view === 'inspector')
    return (
      <Card flush className="mt3">
        <ListRow title={unit} note="负责办这件事" />
      </Card>
    );
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
