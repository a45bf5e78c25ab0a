import type { MoveFields } from '@linli/shared/ticket/ticket.contract';
import { draftAt, keepDraft } from '../drafts';
import { go } from '../go';
import { newKey } from '../key';
import { amend, strikeOut, type Outgoing } from './outgoing';
import { sendSoon } from './rounds';

/** Tries now, whatever the pause; what was refused is asked anew, because its no is kept under its key. */
export function tryNow({ id, stop }: Outgoing): Promise<void> {
  if (stop) amend(id, { key: newKey(), stop: undefined, left: undefined });
  return sendSoon();
}

/** The person wants it no more. Its files go when the app starts the next time, so that this can be undone. */
export const giveUp = ({ id }: Outgoing): void => strikeOut(id);

/** Opens its form with everything in it; false when something else is being filled in there. */
export function fillInAgain({ id, files, origin }: Outgoing): boolean {
  const key = newKey();
  const { page, params, value } = origin;
  const place = draftAt(origin.place) && page === 'pages/report' ? `${origin.place}+${key}` : origin.place;
  if (draftAt(place) || !keepDraft({ place, key, since: Date.now(), value, files })) return false;
  strikeOut(id);
  go(page, page === 'pages/report' ? { draft: place } : params);
  return true;
}

/** Sends a move's words and photos as what only adds to the ticket: words are lost to nobody. */
export function sendAsNote(item: Outgoing, move: 'add' | 'note'): Promise<void> {
  const { id, ask, title } = item;
  if (ask.what !== 'move') throw new Error('only moves become notes');
  const { words = '' } = ask.body.fields;
  const said = move === 'note' ? [`${title}没交上`, words].filter(Boolean).join('：') : words;
  const fields: MoveFields = { words: said.slice(0, 500) };
  const noted = { ...ask, body: { ...ask.body, move, fields } };
  const part = { ask: noted, title: '补充说明', words: said, key: newKey() };
  amend(id, { ...part, stop: undefined, left: undefined });
  return sendSoon();
}
