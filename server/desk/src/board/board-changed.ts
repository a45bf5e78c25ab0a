import { boardApi } from '@linli/shared/board/board.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { told } from '../platform/told';
import { stale } from '../platform/use-ask';

/** Something happened to these tickets: they are read anew, and with them all that counts or lists tickets. */
export function boardChanged(tickets: Iterable<string>): void {
  void stale(boardApi.areas, boardApi.wall, boardApi.plan, boardApi.tabs, boardApi.badges, ticketApi.list);
  for (const id of tickets) void matterChanged(id);
}

/** Something happened to one ticket: it is read anew wherever it is shown; resolves once it was. */
export const matterChanged = (id: string): Promise<void> =>
  told.invalidateQueries({ queryKey: [ticketApi.detail.path, { id }] });
