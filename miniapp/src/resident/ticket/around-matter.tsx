import { underOrderWords } from '@linli/shared/supervision/supervision.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { go } from '../../platform/go';

/** That somebody above looks after it, and the larger matter it is a part of. */
export function AroundMatter({ ticket: { order, parent } }: { ticket: TicketDetail }) {
  if (!order && !parent) return null;
  return (
    <Card flush className="mt3">
      {order && <ListRow icon="notice" title={underOrderWords(order.body)} note="要办的人按时向上级说明" />}
      {parent && (
        <ListRow
          title={`和一件大事一起办：${parent.title}`}
          note={`${stateLook({ ...parent, cycle: 1 }, false).words} · 编号 ${parent.number}`}
          onTap={() => go('resident/ticket', { id: parent.id })}
        />
      )}
    </Card>
  );
}
