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
  | 'carryAsked'
  | 'carryGranted'
  | 'carryDenied'
  | 'carried'
  | 'progressed'
  | 'planned'
  | 'broughtBack'
  | 'silent'
  | 'unwatched'
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
  carry: { handler: 'carryGranted', reporters: 'carried' },
  denyCarry: { handler: 'carryDenied' },
  progress: { reporters: 'progressed' },
  reach: { reporters: 'progressed' },
  plan: { handler: 'planned' },
  reassign: { handler: 'assigned', reporters: 'passed' },
  bringBack: { handler: 'assigned', reporters: 'broughtBack' },
};

/** Who hears of a new ticket: its holder, or those who give out tickets when nobody has it yet. */
export const routedHeard = (queue: boolean): Hearing =>
  queue ? { dispatchers: 'queued' } : { handler: 'assigned' };

/** Who hears that a matter should be carried: those who may approve it. */
export const carryHeard = (approver: string): Hearing =>
  approver === 'supervise' ? { supervisors: 'carryAsked' } : { dispatchers: 'carryAsked' };

/** Who hears that an instant passed: a handler's promise, or one of the community's own. */
export const breachHeard = (clock: string): Hearing =>
  clock === 'review' || clock === 'adjudicate'
    ? { dispatchers: 'late', supervisors: 'lateBelow' }
    : { handler: 'late', dispatchers: 'late' };
