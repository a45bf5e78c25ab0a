import type { TicketMove } from '../ticket/ticket.rules';

/** Who a message goes to: everyone who follows the ticket, whoever holds it, those who give out tickets, those who supervise. */
export type Hearer = 'reporters' | 'handler' | 'dispatchers' | 'supervisors';

/** What is said; the sentence for each is in `notice.words`. */
export type Template =
  | 'assigned'
  | 'queued'
  | 'accepted'
  | 'passed'
  | 'asked'
  | 'interim'
  | 'resolved'
  | 'answered'
  | 'declined'
  | 'reopened'
  | 'upheld'
  | 'doubted'
  | 'returned'
  | 'referred'
  | 'added'
  | 'urged'
  | 'withdrawn'
  | 'supervised'
  | 'underOrder'
  | 'orderAnswered'
  | 'orderClosed'
  | 'remarked'
  | 'separated'
  | 'linked'
  | 'parentDone'
  | 'pressed'
  | 'callLate'
  | 'late'
  | 'lateBelow';

export type Hearing = Partial<Record<Hearer, Template>>;

/** Who hears what when someone, or the roster, moves a ticket. The person who moved it hears nothing. */
export const movesHeard: Partial<Record<TicketMove, Hearing>> = {
  dispatch: { handler: 'assigned', reporters: 'passed' },
  redirect: { handler: 'assigned', reporters: 'passed' },
  adjudicate: { handler: 'assigned', reporters: 'passed' },
  handOver: { handler: 'assigned', reporters: 'passed' },
  relieve: { handler: 'assigned', reporters: 'passed' },
  standIn: { handler: 'assigned' },
  requeue: { dispatchers: 'queued' },
  reopen: { handler: 'assigned', reporters: 'reopened' },
  accept: { reporters: 'accepted' },
  ask: { reporters: 'asked' },
  interim: { reporters: 'interim' },
  resolve: { reporters: 'resolved' },
  feedback: { reporters: 'answered' },
  spot: { reporters: 'answered' },
  decline: { reporters: 'declined' },
  uphold: { reporters: 'upheld' },
  return: { dispatchers: 'returned' },
  refer: { dispatchers: 'referred' },
  doubt: { dispatchers: 'doubted' },
  add: { handler: 'added' },
  urge: { handler: 'urged', dispatchers: 'urged' },
  withdraw: { handler: 'withdrawn' },
  supervise: { handler: 'supervised', dispatchers: 'supervised', reporters: 'underOrder' },
  answerOrder: { supervisors: 'orderAnswered' },
  closeOrder: { handler: 'orderClosed', dispatchers: 'orderClosed' },
  question: { dispatchers: 'doubted' },
  remark: { dispatchers: 'remarked' },
  separate: { handler: 'assigned', reporters: 'separated' },
  link: { handler: 'linked', reporters: 'linked' },
};

/** Who hears of a new ticket: its holder, or those who give out tickets when nobody has it yet. */
export const routedHeard = (queue: boolean): Hearing =>
  queue ? { dispatchers: 'queued' } : { handler: 'assigned' };

/** Who hears that someone was asked to rate otherwise, and that a matter has ended which another is a part of. */
export const pressedHeard: Hearing = { supervisors: 'pressed' };
export const parentHeard: Hearing = { handler: 'parentDone', dispatchers: 'parentDone' };

/** What nobody who ever held the matter is told: it tells of one judgement of their work. */
export const keptFromHolders: readonly Template[] = ['pressed', 'callLate'];

/** Who hears that an instant passed: a handler's promise, or one of the community's own. */
export function breachHeard(clock: string): Hearing {
  if (clock === 'callback') return { supervisors: 'callLate' };
  if (clock === 'supervise') return { handler: 'late', dispatchers: 'late', supervisors: 'lateBelow' };
  return clock === 'review' || clock === 'adjudicate'
    ? { dispatchers: 'late', supervisors: 'lateBelow' }
    : { handler: 'late', dispatchers: 'late' };
}
