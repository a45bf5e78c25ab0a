import { wechatError, type WechatError } from '../answer';
import type { World } from '../world/world';
import { text, type Api, type Ask } from './serve';

const wordLimit = 2500;

/** Judges a text of at most 2,500 characters by a person who was here within two hours. */
export const textCheck: Api = {
  method: 'POST',
  path: '/wxa/msg_sec_check',
  run(world, { body }) {
    const openid = askedOf(world, body);
    if (typeof openid !== 'string') return openid;
    const content = text(body.content);
    if (!content || [...content].length > wordLimit) return wechatError(47001, ': content');
    const verdict = world.verdicts.ofWords(
      [content, text(body.title), text(body.nickname), text(body.signature)].join('\n'),
    );
    const { keyword, ...result } = verdict;
    const model = { strategy: 'content_model', errcode: 0, ...result, prob: 90 };
    const detail = keyword ? [{ strategy: 'keyword', errcode: 0, ...result, level: 90, keyword }] : [];
    return { errcode: 0, errmsg: 'ok', result, detail: [...detail, model], trace_id: traceId(world) };
  },
};

/** What text and media checks ask first: the version as the number 2, a scene from 1 to 4, a fresh openid; gives the openid. */
export function askedOf(world: World, body: Ask['body']): string | WechatError {
  if (body.version !== 2) return wechatError(47001, ': version');
  if (typeof body.scene !== 'number' || ![1, 2, 3, 4].includes(body.scene)) return wechatError(40129);
  return freshUser(world, body.openid);
}

/** The id of one check. */
export function traceId(world: World): string {
  const hex = world.chance.bytes(12).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 16)}-${hex.slice(16)}`;
}

// Openids of other apps begin with o-foreign here; the real ones look like any other.
function freshUser(world: World, openid: unknown): string | WechatError {
  const user = typeof openid === 'string' ? world.users.find(openid) : undefined;
  if (!user || user.openid !== openid)
    return wechatError(text(openid).startsWith('o-foreign') ? 43104 : 40003);
  return world.users.wasHere(user) ? user.openid : wechatError(61010);
}
