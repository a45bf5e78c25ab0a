import { Refusal } from '@linli/shared/refusal';

interface WeChatAnswer {
  errcode?: number;
  errmsg?: string;
  openid?: string;
  access_token?: string;
  expires_in?: number;
  phone_info?: { purePhoneNumber?: string };
}

/** WeChat's server side, as far as Linli needs it. Codes of errors: the platform's own tables. */
export class WeChat {
  private token: { value: string; until: number } | null = null;

  constructor(private readonly account: { api: string; appId: string; secret: string }) {}

  /** The openid behind a login code, which lives five minutes and works once. `session_key` is not kept. */
  async openidOf(code: string): Promise<string> {
    const { appId, secret } = this.account;
    const query = new URLSearchParams({
      appid: appId,
      secret,
      js_code: code,
      grant_type: 'authorization_code',
    });
    const answer = await this.ask(`/sns/jscode2session?${query}`);
    if (answer.openid) return answer.openid;
    if (answer.errcode === 40226) throw new Refusal('wechat.risky');
    if (answer.errcode === 40029 || answer.errcode === 40163) throw new Refusal('wechat.refused');
    if (answer.errcode === -1 || answer.errcode === 45011) throw new Refusal('wechat.unreachable');
    throw new Error(`jscode2session: ${answer.errcode} ${answer.errmsg}`);
  }

  /** The phone number behind a code of the phone-number button; works once. */
  async phoneOf(code: string): Promise<string> {
    for (let turn = 1; ; turn++) {
      const path = `/wxa/business/getuserphonenumber?access_token=${encodeURIComponent(await this.accessToken(turn > 1))}`;
      const answer = await this.ask(path, { code });
      const phone = answer.phone_info?.purePhoneNumber;
      if (phone) return phone;
      const tokenOver = answer.errcode === 40001 || answer.errcode === 42001 || answer.errcode === 40014;
      if (!tokenOver || turn > 1) throw new Refusal('wechat.refused');
    }
  }

  private async accessToken(renew: boolean): Promise<string> {
    if (this.token && !renew && performance.now() < this.token.until) return this.token.value;
    const { appId, secret } = this.account;
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: false };
    const { access_token, expires_in = 0, errcode, errmsg } = await this.ask('/cgi-bin/stable_token', body);
    if (!access_token) throw new Error(`stable_token: ${errcode} ${errmsg}`);
    this.token = { value: access_token, until: performance.now() + (expires_in - 300) * 1000 };
    return access_token;
  }

  private async ask(path: string, body?: object): Promise<WeChatAnswer> {
    try {
      const reply = await fetch(this.account.api + path, {
        ...(body && {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
        signal: AbortSignal.timeout(5000),
      });
      return (await reply.json()) as WeChatAnswer;
    } catch {
      throw new Refusal('wechat.unreachable');
    }
  }
}
