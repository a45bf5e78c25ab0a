import { faultWords } from '@linli/shared/contract.words';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { moveFaults, type MoveFields, type TicketDetail } from '@linli/shared/ticket/ticket.contract';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { moveFieldWords } from '@linli/shared/ticket/ticket.words';
import { call } from '../../platform/call';
import { useSending, type Sending, type Wrong } from '../../platform/sending';
import { Trouble } from '../../platform/trouble';

export interface MatterMoves extends Pick<Sending, 'wrong' | 'trouble' | 'mend'> {
  /** Makes a move on the version that is shown, unless `more` is wrong with it; true once it is made and shown. */
  make: (move: TicketMove, fields?: MoveFields, more?: Wrong) => Promise<boolean>;
}

/** The moves of one form or sheet: checked here first, and reloaded when somebody was faster. */
export function useMatterMoves({ id, version }: TicketDetail, reload: () => Promise<void>): MatterMoves {
  const { wrong, trouble, mend, send } = useSending(['solved', 'stars', 'reasons', 'words', 'photos']);

  async function make(move: TicketMove, fields: MoveFields = {}, more: Wrong = {}): Promise<boolean> {
    const faults = Object.fromEntries(
      Object.entries(moveFaults(move, fields)).map(([name, fault]) => [
        name,
        faultWords(fault, moveFieldWords[name as keyof MoveFields], name === 'words' ? 'write' : 'choose'),
      ]),
    );
    const made = await send({ ...faults, ...more }, (key) =>
      call(ticketApi.move, { params: { id }, body: { move, version, fields }, key }).catch(
        async (thrown: unknown) => {
          if (thrown instanceof Trouble && thrown.status === 409) await reload();
          throw thrown;
        },
      ),
    );
    if (made) await reload();
    return made !== null;
  }
  return { wrong, trouble, mend, make };
}
