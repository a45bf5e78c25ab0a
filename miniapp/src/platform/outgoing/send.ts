import { intakeApi } from '@linli/shared/intake/intake.api';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import { photoLimits } from '@linli/shared/photo/photo.contract';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { MoveReceipt, TicketReceipt } from '@linli/shared/ticket/ticket.contract';
import { call } from '../call';
import type { FormFile } from '../form-file';
import { host } from '../host';
import { newKey } from '../key';
import { asTrouble, passes, Trouble } from '@linli/shared/trouble';
import { fileOf, letGo, upload } from '../uploads';
import { amend, outgoingAt, strikeOut, useWaiting, type Outgoing } from './outgoing';

export type Reply = TicketReceipt | MoveReceipt;

/** How a try ended: taken; refused; without an answer that settles it, so that it waits; or struck out before it left. */
export type Try =
  | { end: 'sent'; reply: Reply; item: Outgoing }
  | { end: 'refused' | 'waits'; trouble: Trouble }
  | { end: 'gone' };

/** The server keeps answers for 72 hours: what went without one longer ago must not be sent again unasked. */
const answersKept = 70 * 60 * 60 * 1000;
const doubtful = '三天前交过一次，没等到回音，可能已经到了。先看看有没有，没有再交。';

/** The server has let go of a file that had arrived. */
const lost: readonly string[] = ['photo.missing', 'recording.missing'];

const trying = new Map<string, Promise<Try>>();

/** Makes one try to send what is written down under `id`; a second ask joins the one on its way. */
export function tryToSend(id: string): Promise<Try> {
  const known = trying.get(id);
  if (known) return known;
  const made = host.alone(`outgoing.${id}`, () => send(id)).finally(() => void trying.delete(id));
  trying.set(id, made);
  return made;
}

async function send(id: string): Promise<Try> {
  const left = outgoingAt(id)?.left;
  if (left !== undefined && Date.now() - left > answersKept)
    return { end: 'refused', trouble: new Trouble('outgoing.doubtful', doubtful) };
  const held = await sendFiles(id);
  if (held) return asTry(held);
  const item = amend(id, { left: left ?? Date.now() });
  if (!item) return { end: 'gone' };
  try {
    const reply = await ask(item);
    settle(item, reply);
    return { end: 'sent', reply, item };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (!lost.includes(trouble.code) || item.renewed) return asTry(trouble);
    renew(item);
    return send(id);
  }
}

const asTry = (trouble: Trouble): Try => ({ end: passes(trouble) ? 'waits' : 'refused', trouble });

function ask({ ask: asked, files, key, by }: Outgoing): Promise<Reply> {
  const idsOf = (kind: FormFile['kind']) =>
    files.flatMap((file) => (file.kind === kind ? (file.id ?? []) : []));
  const photos = idsOf('photo');
  const [recording] = idsOf('recording');
  const spoken = recording && { recording };
  if (asked.what === 'report')
    return call(ticketApi.report, { body: { ...asked.body, photos, ...spoken }, key, by });
  if (asked.what === 'reportFor') {
    const params = { id: asked.mandateId };
    return call(mandateApi.report, { params, body: { ...asked.body, photos, ...spoken }, key, by });
  }
  if (asked.what === 'enter')
    return call(intakeApi.enter, { body: { ...asked.body, photos, ...spoken }, key, by });
  if (asked.what === 'find')
    return call(intakeApi.find, { body: { ...asked.body, photos, ...spoken }, key, by });
  const { body, ticketId: id } = asked;
  const fields = { ...body.fields, ...(photos.length > 0 && { photos }), ...spoken };
  return call(ticketApi.move, { params: { id }, body: { ...body, fields }, key, by });
}

/** Sends what has not arrived, three at a time; answers what keeps the rest from being sent, null when nothing does. */
async function sendFiles(id: string): Promise<Trouble | null> {
  const item = outgoingAt(id);
  const open = item?.files.filter((file) => !file.id) ?? [];
  let trouble: Trouble | null = null;
  async function next(): Promise<void> {
    const file = trouble ? undefined : open.shift();
    if (!item || !file) return;
    trouble = (await sendFile(item, file)) ?? trouble;
    return next();
  }
  await Promise.all(Array.from({ length: photoLimits.atOnce }, next));
  return trouble;
}

async function sendFile({ id, by }: Outgoing, file: FormFile): Promise<Trouble | null> {
  const change = (made: (one: FormFile) => FormFile[]) => {
    const files = outgoingAt(id)?.files ?? [];
    amend(id, { files: files.flatMap((one) => (one.key === file.key ? made(one) : [one])) });
  };
  const found = await fileOf(file);
  const outcome = found && (await upload(file, found, by));
  // One that the phone could not keep went with the app: better without it than not at all.
  if (!outcome) change(() => []);
  else if (outcome.id !== undefined) change((one) => [{ ...one, id: outcome.id }]);
  else if (outgoingAt(id)?.files.some(({ key }) => key === file.key)) return outcome.trouble;
  return null;
}

/** It has its answer: struck out, its files let go, and what was written on top of it stands on the new version. */
function settle({ id, by, ask: asked, files }: Outgoing, reply: Reply): void {
  if (asked.what === 'move' && 'version' in reply)
    for (const { id: laterId, by: writer, ask: later, left } of useWaiting.getState().all) {
      const onTop = later.what === 'move' && later.ticketId === asked.ticketId && writer === by && !left;
      if (onTop && later.body.version === asked.body.version)
        amend(laterId, { ask: { ...later, body: { ...later.body, version: reply.version } } });
    }
  strikeOut(id);
  files.forEach(letGo);
}

/** Files that belong to nothing are let go after a day: they are sent again, and so is what they belong to. */
function renew({ id, files }: Outgoing): void {
  const anew = files.map((file) => ({ ...file, key: newKey(), id: undefined }));
  amend(id, { key: newKey(), left: undefined, files: anew, renewed: true });
}
