import { useState } from 'react';
import { isDoubt, type RatingReason, type Solved } from '@linli/shared/rating/rating.rules';
import type { MoveFields, RatingLine, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { useDraft, type Draft } from '../../platform/draft';
import { keptWords } from '../../platform/outgoing/submit';
import { useParams } from '../../platform/params';
import { toast } from '../../platform/toast';
import { useMatterMoves, type MatterMoves } from './use-matter-moves';

export interface RatingDraft {
  solved: Solved | null;
  stars: number | null;
  reasons: RatingReason[];
  words: string;
  /** Somebody asked to rate otherwise: asked when a rating is changed, and never filled in beforehand. */
  pressed: boolean | null;
}

export interface Rating extends Pick<MatterMoves, 'wrong' | 'trouble' | 'mend'> {
  /** My rating of the present cycle, once given. */
  mine: RatingLine | undefined;
  /** The form is shown: nothing given yet, or being changed. */
  open: boolean;
  /** My rating can still be changed. */
  changeable: boolean;
  edit: () => void;
  /** Leaves what was given as it is; missing as long as nothing is given. */
  keep: (() => void) | undefined;
  draft: Draft<RatingDraft>;
  /** The answer so far is an unhappy one, so that reasons are asked for. */
  doubts: boolean;
  submit: () => Promise<void>;
}

const empty: RatingDraft = { solved: null, stars: null, reasons: [], words: '', pressed: null };

/** My word on how it was done: given once, changeable for a while. */
export function useRating(ticket: TicketDetail, reload: () => Promise<void>): Rating {
  const { wrong, trouble, mend, make } = useMatterMoves(ticket, reload);
  const { open } = useParams();
  const [editing, setEditing] = useState(open === 'rate');
  const mine = ticket.ratings.find((one) => one.mine && one.cycle === ticket.cycle);
  const draft = useDraft<RatingDraft>(`rating.${ticket.id}.${ticket.cycle}`, empty);
  const mayRate = ticket.openMoves.includes('rate');
  const { solved, stars, reasons, words, pressed } = draft.value;
  const doubts =
    (solved !== null && solved !== 'yes') || (stars !== null && isDoubt({ solved: 'yes', stars }));

  async function submit() {
    const fields: MoveFields = {
      ...(solved && { solved }),
      ...(stars && { stars }),
      ...(doubts && reasons.length > 0 && { reasons }),
      ...(words.trim() && { words }),
      ...(mine && typeof pressed === 'boolean' && { pressed }),
    };
    const made = await make('rate', fields, { draft });
    if (!made) return;
    setEditing(false);
    toast(made === 'kept' ? keptWords : '评价收到了');
  }

  return {
    mine,
    open: mayRate && (!mine || editing),
    changeable: mayRate && mine !== undefined && mine.changeableUntil > ticket.now,
    edit() {
      if (mine)
        draft.change({
          solved: mine.solved,
          stars: mine.stars,
          reasons: mine.reasons,
          words: mine.words ?? '',
          pressed: null,
        });
      setEditing(true);
    },
    keep: mine && (() => setEditing(false)),
    draft,
    doubts,
    wrong,
    trouble,
    mend,
    submit,
  };
}
