import { wechat } from './taro';

type Ask = (typeof wechat.asks)[number];
/** What a route answers: the body of a 200, or a function that makes the whole answer (throwing means: no network). */
type Reply = object | ((ask: Ask) => { statusCode: number; data: unknown });

/** The route of an ask, without host and query: POST /tickets. */
export const routeOf = ({ method, url }: Ask): string =>
  `${method} ${url.replace('http://linli.test/api', '').replace(/\?.*/, '')}`;

/** Letters, where nothing is said of them: not set up. */
export const noLetters = { now: '2026-11-18T06:10:00.000Z', kinds: [], quiet: null };

/** Answers by route; a route that is not named is refused as signed out. */
export function answer(replies: Readonly<Record<string, Reply>>): void {
  wechat.answer = (ask) => {
    const reply = replies[routeOf(ask)];
    if (typeof reply === 'function')
      return (reply as (ask: Ask) => { statusCode: number; data: unknown })(ask);
    if (reply) return { statusCode: 200, data: reply };
    if (routeOf(ask) === 'GET /subscriptions') return { statusCode: 200, data: noLetters };
    return { statusCode: 401, data: { code: 'session.missing', message: '请先登录' } };
  };
}

/** A refusal as the server words it. */
export const refuse =
  (statusCode: number, code: string, message: string, fields?: Record<string, string>): Reply =>
  () => ({ statusCode, data: { code, message, fields } });

/** No answer at all. */
export const silence: Reply = () => {
  throw new Error('request:fail');
};

/** All asks of one route so far. */
export const asked = (route: string): Ask[] => wechat.asks.filter((ask) => routeOf(ask) === route);
