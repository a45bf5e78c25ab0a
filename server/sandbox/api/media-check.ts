import { createHash } from 'node:crypto';
import { wechatError } from '../answer';
import { sandboxApp } from '../app';
import type { PushEvent } from '../push/event';
import type { World } from '../world/world';
import { download, pngWords } from './media-file';
import { text, type Api } from './serve';
import { askedOf, traceId } from './text-check';

const minute = 60_000;

/** Promises to judge a picture or recording; the verdict comes as a push event, for which the file is really fetched. */
export const mediaCheck: Api = {
  method: 'POST',
  path: '/wxa/media_check_async',
  async run(world, { body }) {
    const openid = askedOf(world, body);
    if (typeof openid !== 'string') return openid;
    if (body.media_type !== 1 && body.media_type !== 2) return wechatError(40004);
    const url = text(body.media_url);
    if (!/^https?:\/\/\S+$/.test(url) || !isReadable(url)) return wechatError(47001, ': media_url');
    const over = world.limits.spend(this.path, 'url', url);
    if (over) return wechatError(over);
    const trace_id = traceId(world);
    await promise(world, () => verdictOf(world, { url, openid, trace_id }));
    return { errcode: 0, errmsg: 'ok', trace_id };
  },
};

// The name in an address is read too, so it must be one that can be decoded.
function isReadable(url: string): boolean {
  try {
    return Boolean(decodeURIComponent(new URL(url).pathname));
  } catch {
    return false;
  }
}

async function promise(world: World, make: () => Promise<PushEvent>): Promise<void> {
  const { when, delayMs } = world.mediaPush;
  if (when === 'never') return;
  if (when === 'before') return world.pushes.tellNow(make);
  world.pushes.put(make, when === 'late' ? 31 * minute : delayMs);
  if (when === 'twice') world.pushes.put(make, delayMs);
}

interface Checked {
  readonly url: string;
  readonly openid: string;
  readonly trace_id: string;
}

async function verdictOf(world: World, { url, openid, trace_id }: Checked): Promise<PushEvent> {
  const fields = { appid: sandboxApp.appid, trace_id, version: 2 };
  const file = await world
    .fetch(url)
    .then(download)
    .catch((error: unknown) => {
      world.warn(`the file to check cannot be fetched: ${String(error)}`);
      return undefined;
    });
  if (!file) {
    const failed = { ...fields, detail: [], errcode: -1008, errmsg: 'download failed' };
    return { event: 'wxa_media_check', openid, fields: failed };
  }
  const sha256 = createHash('sha256').update(file).digest('hex');
  const words = `${decodeURIComponent(new URL(url).pathname)}\n${pngWords(file)}`;
  const { suggest, label } = world.verdicts.ofMedia({ text: words, sha256, openid });
  const result = { suggest, label };
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }];
  return {
    event: 'wxa_media_check',
    openid,
    fields: { ...fields, detail, errcode: 0, errmsg: 'ok', result },
  };
}
