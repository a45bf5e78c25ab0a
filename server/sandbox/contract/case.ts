import type { Received } from '../testing/receiver';
import type { Heard, Line } from './line';
import { text } from './match';

/** A promise of WeChat's: what is asked, and what must come back. */
export interface ContractCase<Subject> {
  readonly name: string;
  readonly expected: unknown;
  ask(subject: Subject): Promise<unknown>;
}

/** Any WeChat. Its cases change nothing and cost nothing. */
export interface Wechat {
  readonly line: Line;
}

/** Any WeChat, and someone of the account's who has used the mini-program within two hours. */
export interface WechatWithUser extends Wechat {
  readonly openid: string;
}

/** The stand-in, whose people and clock can be moved, and an app that it tells things to. */
export interface StandIn extends WechatWithUser {
  control<T>(path: string, body?: unknown): Promise<T>;
  /** Everything told by now, in the open. */
  told(): Promise<readonly Received[]>;
  /** Where the app's files are. */
  readonly files: string;
}

/** A refusal with this number: HTTP 200, and the id of the request at the end of its words. */
export const refusal = (errcode: unknown) => ({
  status: 200,
  body: { errcode, errmsg: text(/rid: ?[\da-f]{8}-[\da-f]{8}(-[\da-f]{8})?$/) },
});

/** The number an answer was refused with; 0 when it went well. */
export const numberOf = ({ body }: Heard): unknown => body?.errcode ?? 0;
