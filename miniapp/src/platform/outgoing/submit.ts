import type { PagePath } from '../../app.pages';
import type { Draft } from '../draft';
import { host } from '../host';
import type { Photos } from '../photos';
import { passes, Trouble } from '@linli/shared/trouble';
import { stopUpload } from '../uploads';
import {
  amend,
  firstInLanes,
  nextMoment,
  ofWriter,
  outgoingAt,
  strikeOut,
  useWaiting,
  writeDown,
  type Ask,
  type Outgoing,
} from './outgoing';
import { sendLater } from './rounds';
import { tryToSend, type Reply } from './send';

/** A form that was filled in, and how it is called while it waits. */
export interface Written {
  /** Id of who submits it. */
  by: string;
  draft: Draft<object>;
  photos?: Photos;
  ask: Ask;
  title: string;
  about: string;
  words: string;
  page: PagePath;
  params: Readonly<Record<string, string>>;
}

/** What became of a form: the server's answer, or kept on the phone until it can be sent. */
export type Submitted<R> = { reply: R; item: Outgoing } | { reply?: undefined; item: Outgoing };

/**
 * Submits a form: written down on the phone first, then sent under the key of its draft, so that it happens once
 * whatever breaks in between. Without a network it stays written down. Rejects with `Trouble` when the server says no;
 * the form is the person's again then.
 */
export async function submit<R extends Reply>(written: Written): Promise<Submitted<R>> {
  const { draft, photos } = written;
  const item = await asItem(written);
  const kept = writeDown(item);
  draft.handOn();
  const made = isNext(item) ? await tryToSend(item.id) : null;
  if (made?.end === 'sent' || (kept && (!made || made.end === 'gone' || mayWait(made.trouble)))) {
    draft.clear();
    photos?.handOn();
    if (made?.end === 'sent') return { reply: made.reply as R, item: made.item };
    sendLater();
    return { item };
  }
  draft.takeBack(made?.end === 'refused');
  strikeOut(item.id);
  throw made && 'trouble' in made && !mayWait(made.trouble) ? made.trouble : noRoom();
}

/** Sends a form that is on its way without the photos that have not arrived. */
export function leavePhotos(id: string): void {
  const files = outgoingAt(id)?.files ?? [];
  const open = files.filter((file) => file.kind === 'photo' && !file.id);
  amend(id, { files: files.filter((file) => !open.includes(file)) });
  open.forEach(({ key }) => stopUpload(key));
}

async function asItem({ draft, photos, page, params, ...rest }: Written): Promise<Outgoing> {
  const { key, place, value } = draft;
  const others = draft.files.filter(({ kind }) => kind !== 'photo');
  const files = [...((await photos?.files()) ?? []), ...others];
  const origin = { place, value, page, params };
  return { ...rest, id: key, key, files, origin, since: nextMoment() };
}

/** Whether it can leave now: there is a network, and nothing of its lane waits before it. */
const isNext = ({ id, by }: Outgoing): boolean =>
  host.online() && firstInLanes(ofWriter(by, useWaiting.getState().all)).some((first) => first.id === id);

/** Whether it passes without the person: they need not sign in or wait an hour. */
const mayWait = (trouble: Trouble): boolean =>
  passes(trouble) && ![401, 429].includes(trouble.status) && trouble.code !== 'session.another';

/** Said after a form was kept, in place of what is said once it has been sent. */
export const keptWords = '没网，存在手机里了';

const noRoom = () =>
  new Trouble('phone.full', '没连上网，手机里也存不下了，还没提交。您填的都还在，别关，连上再点一次。');
