import { isError, wechatError, type WechatError } from '../answer';
import type { Link } from '../world/links';
import type { World } from '../world/world';
import { text, type Api, type Ask } from './serve';

const minute = 60_000;
const day = 24 * 60 * minute;
const queryAlphabet = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~%]*$/;
const editions = ['release', 'trial', 'develop'];

/** A link that opens the mini-program from other apps of the phone. */
export const scheme: Api = {
  method: 'POST',
  path: '/wxa/generatescheme',
  run(world, { body }) {
    const jump = typeof body.jump_wxa === 'object' && body.jump_wxa !== null ? { ...body.jump_wxa } : {};
    const link = linkOf(world, 'scheme', jump, body);
    if (isError(link)) return link;
    return { errcode: 0, errmsg: 'ok', openlink: `weixin://dl/business/?t=${world.links.put(link)}` };
  },
};

/** A link for short messages and mail. */
export const urlLink: Api = {
  method: 'POST',
  path: '/wxa/generate_urllink',
  run(world, { body }) {
    const link = linkOf(world, 'url', body, body);
    if (isError(link)) return link;
    return { errcode: 0, errmsg: 'ok', url_link: `https://wxaurl.cn/${world.links.put(link)}` };
  },
};

function linkOf(world: World, kind: Link['kind'], to: Ask['body'], ends: Ask['body']): Link | WechatError {
  const path = text(to.path);
  const query = text(to.query);
  const env = text(to.env_version) || 'release';
  if (!world.release.released) return wechatError(85079);
  if ((path && !path.startsWith('/')) || path.includes('?') || !world.release.has(path))
    return wechatError(40165);
  if (query.length > 1024 || !queryAlphabet.test(query)) return wechatError(40212);
  if (!editions.includes(env)) return wechatError(85402);
  const endsAt = endOf(ends, world.clock.at());
  return endsAt === undefined ? wechatError(85401) : { kind, path, query, env, endsAt };
}

// 30 days at most, also for those that are meant to last for ever.
function endOf({ expire_type, expire_time, expire_interval }: Ask['body'], at: number): number | undefined {
  if (expire_type === 1) {
    const days = expire_interval;
    return typeof days === 'number' && days >= 1 && days <= 30 ? at + days * day : undefined;
  }
  if (expire_time === undefined) return at + 30 * day;
  const ends = Number(expire_time) * 1000;
  return ends >= at + minute && ends <= at + 30 * day ? ends : undefined;
}
