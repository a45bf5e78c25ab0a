import { useRef } from 'react';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { moment } from '../../platform/clock';
import { useDraft, type Draft } from '../../platform/draft';
import { back, goInstead } from '../../platform/go';
import { keptWords, submit } from '../../platform/outgoing/submit';
import { refusedPhotos, usePhotos, type Photos } from '../../platform/photos';
import { useSending, type Sending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { Trouble } from '@linli/shared/trouble';
import { moveCopy, type StaffMove } from '@linli/shared/ticket/move-form.words';
import {
  emptyMove,
  fieldOrder,
  fieldsOf,
  moveMeant,
  wrongIn,
  type MoveDraft,
} from '@linli/shared/ticket/move-draft';

export interface Moving extends Pick<Sending, 'wrong' | 'trouble'> {
  draft: Draft<MoveDraft>;
  photos: Photos;
  /** Sends the move and goes back once it is made. */
  make: () => Promise<void>;
}

/** Filling in and making one move; whoever was faster is noticed, and nothing that was filled in is lost. */
export function useMove(
  ticket: TicketDetail,
  move: StaffMove,
  { by, about }: { by: string; about?: string },
  reload: () => Promise<void>,
): Moving {
  const { id } = ticket;
  const draft = useDraft(['move', id, move, about].filter(Boolean).join('.'), emptyMove);
  const photos = usePhotos(draft);
  const { wrong, trouble, send, mend } = useSending(fieldOrder);
  // the version that the person has read: coming back to the page loads a newer one behind their back
  const read = useRef<number>();
  read.current ??= ticket.version;
  const version = read.current;

  async function make() {
    const meant = moveMeant(move, draft.value);
    // what the move is about: a call for help, or for a note what an inspector of the owners said
    const subject = about && (move === 'note' ? { remarkId: about } : { assignmentId: about });
    const fields = { ...fieldsOf(meant, draft.value), ...subject };
    const body = { move: meant, version, fields, capturedAt: moment() };
    const made = await send({ ...wrongIn(meant, fields), photos: refusedPhotos(photos) }, () =>
      submit({
        by,
        draft,
        photos,
        ask: { what: 'move', ticketId: id, body },
        title: moveCopy[meant].act,
        about: ticket.title,
        words: fields.words ?? '',
        page: 'worker/move',
        params: { id, move, ...(about && { about }) },
      }).catch(async (thrown: unknown) => {
        if (thrown instanceof Trouble && (thrown.status === 409 || thrown.status === 403)) {
          await reload();
          read.current = undefined;
        }
        throw thrown;
      }),
    );
    if (!made) return;
    toast(made.reply ? moveCopy[meant].done : keptWords);
    back(() => goInstead('worker/ticket', { id }));
  }
  const change: typeof draft.change = (part) => {
    draft.change(part);
    for (const name of Object.keys(part)) mend(name === 'ending' ? 'outcome' : name);
  };
  return { draft: { ...draft, change }, photos, wrong, trouble, make };
}
