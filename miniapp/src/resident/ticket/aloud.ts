import { dueWords, overdueWords, whenWords } from '@linli/shared/deadline/deadline.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { historyWords, stateLook } from '@linli/shared/ticket/ticket.words';
import { runningClock } from '@linli/shared/ticket/meter.words';

const newest = 3;

/** A matter as it is read aloud: what it is, how it stands, by when, who has it, and the last that happened, newest first. */
export function aloud(ticket: TicketDetail): string {
  const { category, title, handler, unit, history, view } = ticket;
  const now = new Date(ticket.now);
  const running = runningClock(ticket);
  const say = running?.urgency === 'over' ? overdueWords : dueWords;
  const happened = history.slice(-newest).reverse();
  return [
    title.includes(category.name) ? title : `${category.name}，${title}`,
    `现在${stateLook(ticket, false).words}`,
    running && say(running.kind, new Date(running.due), now),
    `由${handler ? handler.role + handler.name : unit}负责`,
    ...happened.map(({ at, kind, facts, who, words }) =>
      [
        whenWords(new Date(at), now),
        historyWords(kind, facts, { staff: view === 'staff', self: who.part === 'you' }),
        words,
      ]
        .filter(Boolean)
        .join('，'),
    ),
  ]
    .filter(Boolean)
    .join('。');
}
