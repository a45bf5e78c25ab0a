import { wordsOfFaults } from '@linli/shared/contract.words';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import {
  moveFaults,
  type MoveFields,
  type MoveTicket,
  type TicketDetail,
} from '@linli/shared/ticket/ticket.contract';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { moveFieldWords, moveWords } from '@linli/shared/ticket/ticket.words';
import { call } from '../../platform/call';
import { moment } from '../../platform/clock';
import type { Draft } from '../../platform/draft';
import { underWay } from '../../platform/form-file';
import { submit } from '../../platform/outgoing/submit';
import type { Photos } from '../../platform/photos';
import { useSending, type Sending, type Wrong } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { Trouble } from '@linli/shared/trouble';

/** A form whose move is kept on the phone when it cannot be sent, and what else is wrong with it. */
interface Form {
  draft: Draft<object>;
  photos?: Photos;
  /** A recording goes with it. */
  spoken?: boolean;
  wrong?: Wrong;
}

export interface MatterMoves extends Pick<Sending, 'wrong' | 'trouble' | 'mend'> {
  /** Makes a move on the version that is shown: made and shown, kept on the phone where it came from a form, or neither. */
  make: (move: TicketMove, fields?: MoveFields, form?: Form) => Promise<'made' | 'kept' | null>;
}

/** The moves of one form or sheet: checked here first, and reloaded when somebody was faster. */
export function useMatterMoves(
  { id, version, title }: TicketDetail,
  reload: () => Promise<void>,
): MatterMoves {
  const { wrong, trouble, mend, send } = useSending(['solved', 'stars', 'reasons', 'words', 'photos']);

  async function write(ask: MoveTicket, key: string, form?: Form): Promise<'made' | 'kept' | null> {
    const me = form && (await ensureSignedIn());
    if (!form || !me) return (await call(ticketApi.move, { params: { id }, body: ask, key })) && 'made';
    const { reply } = await submit({
      by: me.id,
      draft: form.draft,
      photos: form.photos,
      ask: { what: 'move', ticketId: id, body: { ...ask, capturedAt: moment() } },
      title: moveWords[ask.move],
      about: title,
      words: ask.fields.words ?? '',
      page: 'resident/ticket',
      params: { id, open: ask.move },
    });
    return reply ? 'made' : 'kept';
  }

  async function make(move: TicketMove, fields: MoveFields = {}, form?: Form) {
    const faults = wordsOfFaults(
      moveFaults(move, { ...fields, ...(form?.spoken && { recording: underWay }) }),
      moveFieldWords,
      (name) => (name === 'words' ? 'write' : 'choose'),
    );
    const made = await send({ ...form?.wrong, ...faults }, (key) =>
      write({ move, version, fields }, key, form).catch(async (thrown: unknown) => {
        if (thrown instanceof Trouble && thrown.status === 409) await reload();
        throw thrown;
      }),
    );
    if (made === 'made') await reload();
    return made;
  }
  return { wrong, trouble, mend, make };
}
