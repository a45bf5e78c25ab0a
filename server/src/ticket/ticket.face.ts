import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import type { TicketRow } from './ticket.entity';

/** What neighbours and other systems are told of a ticket. Notes, ratings and urging leave it as it is, so that its time betrays none of them. */
const faceColumns = [
  ...(['state', 'cycle', 'outcome', 'solvedHow', 'unitId', 'line', 'wordsShown'] as const),
  ...(['categoryId', 'visibility'] as const),
] as const;
/** Steps after which what was promised falls due at another time, though the columns stay. */
const otherDues: readonly TicketMove[] = ['grantDelay', 'resume', 'plan', 'reach'];

export type Face = Pick<TicketRow, (typeof faceColumns)[number]>;

/** What neighbours are told of a ticket now, to be compared with what they are told after a step. */
export const faceOf = (ticket: TicketRow): Face => ({ ...ticket });

/** Whether a step leaves what neighbours are told as it was. */
export const sameFace = (move: TicketMove, one: Face, other: Face): boolean =>
  !otherDues.includes(move) &&
  faceColumns.every((column) => (one[column] ?? null) === (other[column] ?? null));
