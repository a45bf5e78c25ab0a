import { useRef, useState } from 'react';
import type { MoveFields, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import type { StaffMove } from '@linli/shared/ticket/move-form.words';
import { emptyMove, fieldsOf, moveMeant, wrongIn, type MoveDraft } from '@linli/shared/ticket/move-draft';
import { useForm, type Form } from '../platform/use-form';

/** Makes the move that is meant, which need not be the one whose form was opened: who is unsure asks the community. */
export type MoveWrite = (move: StaffMove, fields: MoveFields, key: string) => Promise<unknown>;

/** One move being filled in; `about` is a call for help or a remark that it is about. */
export interface Moving extends Form<MoveDraft> {
  /** The move that is meant by what is filled in. */
  readonly meant: StaffMove;
  make: (write: MoveWrite) => Promise<boolean>;
}

/** Drafts live as long as the page: a dialog that was closed by mistake has its words when it is opened again. */
const drafts = new Map<string, MoveDraft>();

/** The form of a move of one matter, checked by the table that the server reads. */
export function useMove(id: string, move: StaffMove, about?: string): Moving {
  const place = useRef([id, move, about].join('.')).current;
  const [empty] = useState(() => drafts.get(place) ?? emptyMove);
  const form = useForm(empty);
  const meant = moveMeant(move, form.value);
  async function make(write: MoveWrite) {
    const subject = about && (move === 'note' ? { remarkId: about } : { assignmentId: about });
    const fields = { ...fieldsOf(meant, form.value), ...subject };
    const done = await form.send(wrongIn(meant, fields), (key) => write(meant, fields, key).then(() => true));
    if (done) drafts.delete(place);
    return done !== null;
  }
  const change = (part: Partial<MoveDraft>) => {
    drafts.set(place, { ...form.value, ...part });
    form.change(part);
  };
  return { ...form, change, meant, make };
}

/** What may still be asked for by a move that asks for more time. */
export const roomOf = (move: StaffMove, { delayRoom }: TicketDetail) =>
  move === 'askPause' ? delayRoom?.pause : move === 'askExtension' ? delayRoom?.extension : undefined;
