import { useRef } from 'react';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { call } from '../../platform/call';
import { useDraft, type Draft } from '../../platform/draft';
import { back, goInstead } from '../../platform/go';
import { usePhotos, type Photos } from '../../platform/photos';
import { useSending, type Sending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { Trouble } from '../../platform/trouble';
import { moveCopy, type StaffMove } from '../moves.words';
import { emptyMove, fieldOrder, fieldsOf, moveMeant, wrongIn, type MoveDraft } from './move-draft';

export interface Moving extends Pick<Sending, 'wrong' | 'trouble'> {
  draft: Draft<MoveDraft>;
  photos: Photos;
  /** Sends the move and goes back once it is made. */
  make: () => Promise<void>;
}

/** Filling in and making one move; whoever was faster is noticed, and nothing that was filled in is lost. */
export function useMove(ticket: TicketDetail, move: StaffMove, reload: () => Promise<void>): Moving {
  const { id } = ticket;
  const draft = useDraft(`move.${id}.${move}`, emptyMove);
  const photos = usePhotos();
  const { wrong, trouble, send, mend } = useSending(fieldOrder);
  // the version that the person has read: coming back to the page loads a newer one behind their back
  const read = useRef<number>();
  read.current ??= ticket.version;
  const version = read.current;

  async function make() {
    const meant = moveMeant(move, draft.value);
    const arrived = await photos.settled();
    const fields = fieldsOf(meant, draft.value, arrived);
    const lost = arrived.length < photos.list.length && { photos: '有照片没传上，重试或者去掉，再交' };
    const made = await send({ ...wrongIn(meant, fields), ...lost }, (key) =>
      call(ticketApi.move, { params: { id }, body: { move: meant, version, fields }, key }).catch(
        async (thrown: unknown) => {
          if (thrown instanceof Trouble && (thrown.status === 409 || thrown.status === 403)) {
            await reload();
            read.current = undefined;
          }
          throw thrown;
        },
      ),
    );
    if (!made) return;
    draft.clear();
    toast(moveCopy[meant].done);
    back(() => goInstead('worker/ticket', { id }));
  }
  const change: typeof draft.change = (part) => {
    draft.change(part);
    for (const name of Object.keys(part)) mend(name === 'ending' ? 'outcome' : name);
  };
  return { draft: { ...draft, change }, photos, wrong, trouble, make };
}
