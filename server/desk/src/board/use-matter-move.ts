import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { MoveFields, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { moveCopy, type StaffMove } from '@linli/shared/ticket/move-form.words';
import { Trouble } from '@linli/shared/trouble';
import { toast } from '../parts/toast';
import { call } from '../platform/call';
import { boardChanged, matterChanged } from './board-changed';

/** Makes a move of one matter as it was read; whoever was faster is told of, and the matter is read anew. */
export function useMatterMove({ id, version }: Pick<TicketDetail, 'id' | 'version'>) {
  return async (move: StaffMove, fields: MoveFields, key: string): Promise<void> => {
    try {
      await call(ticketApi.move, { params: { id }, body: { move, version, fields }, key });
      toast(moveCopy[move].done);
      boardChanged([]);
      // whoever made it sees it done before the form is put away
      await matterChanged(id);
    } catch (thrown) {
      if (thrown instanceof Trouble && [403, 404, 409].includes(thrown.status)) void matterChanged(id);
      throw thrown;
    }
  };
}
