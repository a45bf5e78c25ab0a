import { whenWords } from '@linli/shared/deadline/deadline.words';
import { dayNumber } from '@linli/shared/deadline/shanghai.rules';
import type { TicketTab } from '@linli/shared/ticket/filter.contract';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';

/** Lines that stand under one heading. */
export interface Group {
  readonly words: string;
  readonly lines: readonly TicketLine[];
}

/** Lines in their order, under headings by what is nearest: to give, late, today, then by day; other lists have none. */
export function grouped(lines: readonly TicketLine[], tab: TicketTab, now: Date): Group[] {
  if (tab !== 'pressing' && tab !== 'all') return [{ words: '', lines }];
  const groups = new Map<string, TicketLine[]>();
  for (const line of lines) {
    const words = headingOf(line, now);
    groups.set(words, [...(groups.get(words) ?? []), line]);
  }
  const waiting = groups.get(toGiveWords);
  groups.delete(toGiveWords);
  const rest = [...groups].map(([words, those]) => ({ words, lines: those }));
  return waiting ? [{ words: toGiveWords, lines: waiting }, ...rest] : rest;
}

const toGiveWords = '要派的';
const toGive = ['reported', 'returned', 'adjudicating'];

function headingOf({ state, due }: TicketLine, now: Date): string {
  if (toGive.includes(state)) return toGiveWords;
  if (!due) return '没有期限在走';
  if (due.urgency === 'over') return '已超期';
  if (due.urgency === 'hold') return '已暂停';
  const ahead = dayNumber(new Date(due.at)) - dayNumber(now);
  return ahead > 6 ? '再往后' : `${whenWords(new Date(due.at), now)} 到期`;
}
