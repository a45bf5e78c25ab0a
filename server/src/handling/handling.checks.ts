import type { MoveFields } from '@linli/shared/ticket/ticket.contract';
import { moveRow, type TicketMove, type TicketPart } from '@linli/shared/ticket/ticket.rules';
import type { Thing } from '../check/check.service';

interface Made {
  readonly move: TicketMove;
  readonly fields: MoveFields;
  readonly ticketId: string;
  readonly eventId: string;
}

/** The parts that residents play, also those who watch for the owners. */
const residents: readonly TicketPart[] = ['reporter', 'rater', 'inspector'];

/** What of a move is checked: a resident's words, the line that neighbours read, every picture and recording. What staff tell the reporter is an answer, not shown to others. */
export function toBeChecked({ move, fields, ticketId, eventId }: Made): Thing[] {
  const byResident = moveRow(move).by.some((part) => residents.includes(part));
  return [
    ...(byResident ? [{ kind: 'words' as const, subjectId: eventId, words: fields.words }] : []),
    { kind: 'line', subjectId: ticketId, words: fields.line },
    ...(fields.photos ?? []).map((subjectId) => ({ kind: 'photo' as const, subjectId })),
    ...(fields.recording ? [{ kind: 'recording' as const, subjectId: fields.recording }] : []),
  ];
}
