import type { TicketRow } from './ticket.entity';

/** What neighbours and other systems are told of a ticket. Notes, ratings and urging leave it as it is, so that its time betrays none of them. */
const faceColumns = ['state', 'cycle', 'outcome', 'solvedHow', 'unitId', 'line', 'wordsShown'] as const;

export type Face = Pick<TicketRow, (typeof faceColumns)[number]>;

/** What neighbours are told of a ticket now, to be compared with what they are told after a step. */
export const faceOf = (ticket: TicketRow): Face => ({ ...ticket });

export const sameFace = (one: Face, other: Face): boolean =>
  faceColumns.every((column) => (one[column] ?? null) === (other[column] ?? null));
