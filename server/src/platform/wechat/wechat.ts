import { Logger } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import type { Db } from '../db/db';
import type { Secrets } from '../secret';
import type { WechatAccount } from './account';
import { objectIn, textIn } from './answer';
import { WechatCalls } from './calls';
import { codeBody, schemeBody, urlLinkBody, type CodeWish, type LinkWish } from './way-in';
import {
  judgementIn,
  mediaBody,
  wordsBody,
  type Judgement,
  type MediaToCheck,
  type WordsToCheck,
} from './judgement';
import { messageBody, templatesIn, type Subscribed, type Template } from './message';
import { toldToPerson, WechatRefusal } from './refusal';

/**
 * WeChat's server side, as far as Linli needs it. What fails throws `WechatRefusal`, after three tries while WeChat is busy or silent
 * and one more with a new token; the two calls that a person waits for throw a `Refusal` with words. Limits: WeChat's own pages.
 */
export class WeChat {
  private readonly log = new Logger('wechat');
  private readonly calls: WechatCalls;

  constructor(
    private readonly account: WechatAccount,
    db: Db,
    secrets: Secrets,
  ) {
    this.calls = new WechatCalls(account, db, secrets);
  }

  /** The openid behind a login code, which lives five minutes and works once. `session_key` is not kept. */
  async openidOf(code: string): Promise<string> {
    const path = '/sns/jscode2session';
    try {
      return textIn(await this.calls.exchange(path, code), 'openid', path);
    } catch (trouble) {
      throw toldToPerson(trouble);
    }
  }

  /**
   * The phone behind a code of the phone-number button, which lives five minutes and works once. WeChat gives it only when the code is
   * of the person named, so nobody brings in another's. A Chinese number comes without its country code.
   */
  async phoneOf(code: string, openid: string): Promise<string> {
    const path = '/wxa/business/getuserphonenumber';
    try {
      const answer = await this.calls.ask({
        path,
        json: { code, openid },
        once: true,
        hidden: [code, openid],
      });
      const phone = objectIn(answer.phone_info);
      if (objectIn(phone.watermark).appid !== this.account.appId)
        throw new WechatRefusal({ path, errcode: 40013, errmsg: 'the watermark is not ours' });
      // The country is a text today and was a number before.
      const isHome = String(phone.countryCode ?? 86) === '86';
      return textIn(phone, isHome ? 'purePhoneNumber' : 'phoneNumber', path);
    } catch (trouble) {
      const told = toldToPerson(trouble);
      if (!(told instanceof WechatRefusal) || told.path !== path) throw told;
      this.log.error({ err: told }, 'no phone, for a reason that its owner cannot mend');
      throw new Refusal('wechat.refused');
    }
  }

  /**
   * Sends a message to someone who lets us. 43101: they do not, or have no consent left; 43108: another message to them is under way,
   * send it later; 47003: a value does not fit, and `errmsg` names its key. A try without an answer may have arrived all the same.
   */
  async sendSubscribed(message: Subscribed): Promise<void> {
    const json = messageBody(message, this.account.state);
    await this.calls.ask({ path: '/cgi-bin/message/subscribe/send', json, hidden: [message.openid] });
  }

  /** The templates that the account has chosen. */
  async templates(): Promise<Template[]> {
    const path = '/wxaapi/newtmpl/gettemplate';
    return templatesIn(await this.calls.ask({ path }), path);
  }

  /**
   * A mini-program code as an image; never ends, 5,000 a minute. `scene`: 1 to 32 letters, digits and some signs, or a `RangeError`.
   * The page gets it encoded.
   */
  async codeImage(wish: CodeWish): Promise<Buffer> {
    return this.calls.image({ path: '/wxa/getwxacodeunlimit', json: codeBody(wish, this.account.state) });
  }

  /**
   * What WeChat thinks of words; 4,000 a minute, 2 million a day. 61010: the person has not used the mini-program for two hours;
   * 45009: no calls left today.
   */
  async checkText(what: WordsToCheck): Promise<Judgement> {
    const path = '/wxa/msg_sec_check';
    return judgementIn(await this.calls.ask({ path, json: wordsBody(what), hidden: [what.openid] }), path);
  }

  /**
   * Has a picture or sound looked at; what WeChat thinks of it is pushed within 30 minutes under this trace id, or never. 2,000 a
   * minute, 200,000 a day. 61010 and 45009 as for words; 87020: the same address too often.
   */
  async checkMedia(what: MediaToCheck): Promise<{ traceId: string }> {
    const path = '/wxa/media_check_async';
    const answer = await this.calls.ask({ path, json: mediaBody(what), hidden: [what.openid] });
    return { traceId: textIn(answer, 'trace_id', path) };
  }

  /** A link for text messages that opens the mini-program, `weixin://…`; `expiresAt` lies one minute to 30 days ahead, so never on paper. */
  async scheme({ expiresAt, ...link }: LinkWish & { expiresAt: Date }): Promise<string> {
    const path = '/wxa/generatescheme';
    return textIn(
      await this.calls.ask({ path, json: schemeBody(link, expiresAt, this.account.state) }),
      'openlink',
      path,
    );
  }

  /** A link for browsers that opens the mini-program, `https://…`; lives 1 to 30 days. 500,000 links and schemes a day together. */
  async urlLink({ expiresInDays, ...link }: LinkWish & { expiresInDays: number }): Promise<string> {
    const path = '/wxa/generate_urllink';
    return textIn(
      await this.calls.ask({ path, json: urlLinkBody(link, expiresInDays, this.account.state) }),
      'url_link',
      path,
    );
  }
}
