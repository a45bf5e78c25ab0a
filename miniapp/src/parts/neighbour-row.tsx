import { dueWords } from '@linli/shared/deadline/deadline.words';
import type { VisibleTicket } from '@linli/shared/ticket/ticket.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { go } from '../platform/go';
import { ListRow } from './list-row';
import { StatusPill } from './pill';

interface NeighbourRowProps {
  ticket: VisibleTicket;
  /** The moment of the reply it came with. */
  now: string;
}

/** What a neighbour's matter is called: the handler's line, or where it is and of which kind. */
export const neighbourTitle = ({ line, where, category }: VisibleTicket): string =>
  line ?? [where, category].filter(Boolean).join(' ');

/** When something happens next with a neighbour's matter, where that concerns anyone but its reporter. */
export function neighbourDue({ due }: VisibleTicket, now: string): string {
  if (!due) return '';
  if (due.kind === 'rating') return '办完了，等报的人评价';
  if (due.kind === 'review') return '由别的人核对';
  return dueWords(due.kind, new Date(due.at), new Date(now));
}

/** One matter of a building as its neighbours see it. */
export function NeighbourRow({ ticket, now }: NeighbourRowProps) {
  const look = stateLook({ state: ticket.state, cycle: 1, outcome: null }, false);
  const note = [ticket.mine && '您报的', neighbourDue(ticket, now)].filter(Boolean).join('，');
  return (
    <ListRow
      title={neighbourTitle(ticket)}
      note={note}
      side={<StatusPill {...look} />}
      onTap={() => go('resident/ticket', { id: ticket.id })}
    />
  );
}
