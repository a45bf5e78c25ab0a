import type { Receiver, When } from '../escalation/escalation.rules';
import type { TicketMove } from '../ticket/ticket.rules';

/** Who a message goes to: everyone who follows the ticket, whoever holds it, those who give out tickets, those who supervise, who is called to help, and who called. */
export type Hearer = 'reporters' | 'handler' | 'dispatchers' | 'supervisors' | 'called' | 'caller';

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
  | 'finished'
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
  | 'called'
  | 'alarmed'
  | 'enlisted'
  | 'firmCalled'
  | 'helperCame'
  | 'helpCame'
  | 'helperLacks'
  | 'helperDone'
  | 'notNeeded'
  | 'raised'
  | 'raisedForYou'
  | 'recategorised'
  | 'supervised'
  | 'underOrder'
  | 'orderAnswered'
  | 'orderClosed'
  | 'remarked'
  | 'separated'
  | 'linked'
  | 'parentDone'
  | 'pressed'
  | 'soon'
  | 'delayAsked'
  | 'delayGranted'
  | 'delayed'
  | 'delayDenied'
  | 'resumed'
  | 'goesOn'
  | 'late'
  | 'stillLate'
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
  askPause: { dispatchers: 'delayAsked' },
  askExtension: { dispatchers: 'delayAsked' },
  grantDelay: { handler: 'delayGranted', reporters: 'delayed' },
  denyDelay: { handler: 'delayDenied' },
  resume: { handler: 'resumed', reporters: 'goesOn' },
  referUp: { supervisors: 'referred' },
  recategorise: { reporters: 'recategorised' },
  reroute: { handler: 'assigned' },
  whistle: { called: 'called' },
  callFirm: { called: 'called', handler: 'firmCalled', dispatchers: 'firmCalled' },
  enlist: { called: 'enlisted' },
  arrive: { caller: 'helperCame', handler: 'helperCame', reporters: 'helpCame' },
  excuse: { caller: 'helperLacks', handler: 'helperLacks', dispatchers: 'helperLacks' },
  finish: { caller: 'helperDone', handler: 'helperDone' },
  dismiss: { called: 'notNeeded' },
  raise: { called: 'called', handler: 'raised', reporters: 'raisedForYou' },
  substitute: { called: 'enlisted' },
  supervise: { handler: 'supervised', dispatchers: 'supervised', reporters: 'underOrder' },
  answerOrder: { supervisors: 'orderAnswered' },
  closeOrder: { handler: 'orderClosed', dispatchers: 'orderClosed' },
  question: { dispatchers: 'doubted' },
  remark: { dispatchers: 'remarked' },
  separate: { handler: 'assigned', reporters: 'separated' },
  link: { handler: 'linked', reporters: 'linked' },
};

/** The same, with what a call for help changes: an emergency, one person among residents, a part that nobody takes over. */
export function moveHeard(
  move: TicketMove,
  facts: Readonly<Record<string, string | null>>,
): Hearing | undefined {
  const hearing = movesHeard[move];
  if (move === 'whistle' && facts.urgent === 'yes') return { called: 'alarmed', dispatchers: 'alarmed' };
  if (move === 'substitute' && !facts.person) return movesHeard.excuse;
  // Residents hear of units, not of the people who help.
  if (move === 'arrive' && facts.person) {
    const { reporters: _, ...atWork } = hearing ?? {};
    return atWork;
  }
  return hearing;
}
/** Who hears a note: nobody, as colleagues read it, unless another system told more of what it had reported. */
export const noteHeard = (bySystem: boolean): Hearing => (bySystem ? { handler: 'added' } : {});

/** Who hears of a new ticket: its holder, or those who give out tickets when nobody has it yet. */
export const routedHeard = (queue: boolean): Hearing =>
  queue ? { dispatchers: 'queued' } : { handler: 'assigned' };

/** Who hears that someone was asked to rate otherwise, and that a matter has ended which another is a part of. */
export const pressedHeard: Hearing = { supervisors: 'pressed' };
export const parentHeard: Hearing = { handler: 'parentDone', dispatchers: 'parentDone' };

/** Whether an event tells of one judgement of the work: whoever ever held the matter hears nothing of it. */
export const aboutJudgement = (kind: string, clock: string | null | undefined): boolean =>
  kind === 'rating.pressed' || clock === 'callback';

/** Who hears that a matter should be carried: those who may approve it. */
export const carryHeard = (approver: string): Hearing =>
  approver === 'supervise' ? { supervisors: 'carryAsked' } : { dispatchers: 'carryAsked' };

/** What whoever hears of a level is told: those above the community that something below them is late, the others what to do. */
export function levelHeard(side: When['side'], as: Receiver): Template {
  if (side === 'before') return 'soon';
  if (as !== 'handler' && as !== 'dispatchers' && as !== 'leads') return 'lateBelow';
  return side === 'due' ? 'late' : 'stillLate';
}
