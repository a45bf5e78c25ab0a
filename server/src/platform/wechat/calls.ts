import type { Db } from '../db/db';
import type { Secrets } from '../secret';
import type { WechatAccount } from './account';
import { textIn } from './answer';
import { WechatLine, type Answer, type Ask } from './line';
import { WechatRefusal } from './refusal';
import { TokenStore, type FreshToken } from './token.store';

/** A call that needs the access token; what is `hidden` is a person's and stays out of every log. */
export type TokenAsk = Omit<Ask, 'query' | 'hidden'> & { readonly hidden?: readonly string[] };

/** Calls in the name of the account: with its secret where a code is exchanged, with the access token everywhere else. */
export class WechatCalls {
  private readonly line: WechatLine;
  private readonly tokens: TokenStore;

  constructor(
    private readonly account: WechatAccount,
    db: Db,
    secrets: Secrets,
  ) {
    this.line = new WechatLine(account.api);
    this.tokens = new TokenStore(db, secrets, { appId: account.appId, renew: () => this.freshToken() });
  }

  /** Exchanges a login code, once; the answer is the session behind it. */
  exchange(path: string, code: string): Promise<Answer> {
    const { appId: appid, secret } = this.account;
    const query = { appid, secret, js_code: code, grant_type: 'authorization_code' };
    return this.line.ask({ path, query, once: true, hidden: [secret, code] });
  }

  /** The answer to a call with the token. */
  ask(ask: TokenAsk): Promise<Answer> {
    return this.withToken(ask, (whole) => this.line.ask(whole));
  }

  /** The image that a call with the token makes. */
  image(ask: TokenAsk): Promise<Buffer> {
    return this.withToken(ask, (whole) => this.line.image(whole));
  }

  /** A token that WeChat refuses is replaced and the call made once more. */
  private async withToken<T>(ask: TokenAsk, send: (ask: Ask) => Promise<T>): Promise<T> {
    const sendWith = (token: string) =>
      send({ ...ask, query: { access_token: token }, hidden: [token, ...(ask.hidden ?? [])] });
    const token = await this.tokens.current();
    try {
      return await sendWith(token);
    } catch (trouble) {
      if (!(trouble instanceof WechatRefusal) || trouble.remedy !== 'renew') throw trouble;
      return sendWith(await this.tokens.instead(token));
    }
  }

  /** The stable token, in normal mode: forced, it would end the one that other processes are using. */
  private async freshToken(): Promise<FreshToken> {
    const { appId: appid, secret } = this.account;
    const path = '/cgi-bin/stable_token';
    const json = { grant_type: 'client_credential', appid, secret, force_refresh: false };
    const answer = await this.line.ask({ path, json, hidden: [secret] });
    return { value: textIn(answer, 'access_token', path), seconds: Number(answer.expires_in) || 0 };
  }
}
