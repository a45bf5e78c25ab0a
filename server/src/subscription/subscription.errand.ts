import { Injectable } from '@nestjs/common';
import { Db } from '../platform/db/db';
import { Hopeless, NotYet, type Errand, type ErrandKind } from '../platform/errand/errands';
import { WechatRefusal } from '../platform/wechat/refusal';
import { WeChat } from '../platform/wechat/wechat';
import { LetterSending, type Ready } from './letter.sending';
import { letterErrand } from './subscription.service';

/** Tries while WeChat is silent or busy; the errand would be parked soon after, and the letter must not wait for ever. */
const triesMost = 6;

/** Milliseconds until a letter is tried again that WeChat put off: 43108, another one to this person is under way; 45009, none left today. */
const putOff: Readonly<Record<number, number>> = { 43108: 3_000, 45009: 60 * 60_000 };

/** Sends a letter: sets a consent aside, calls WeChat outside any transaction, writes down what became of it. */
@Injectable()
export class SubscriptionErrand implements ErrandKind {
  readonly kind = letterErrand;

  constructor(
    private readonly db: Db,
    private readonly wechat: WeChat,
    private readonly sending: LetterSending,
  ) {}

  async run(errand: Errand): Promise<void> {
    const { subjectId: id } = errand;
    const next = await this.db.write((tx) => this.sending.take(tx, id));
    if (!next) return;
    if ('wait' in next) throw new NotYet(next.wait);
    try {
      await this.wechat.sendSubscribed(next);
    } catch (trouble) {
      return this.unsent(errand, next, trouble);
    }
    await this.db.write((tx) => this.sending.sent(tx, id));
  }

  /** What the person decided ends quietly; what is ours to mend is parked with its reason, loudly. */
  private async unsent({ subjectId: id, attempts }: Errand, { at }: Ready, trouble: unknown): Promise<void> {
    const refusal = trouble instanceof WechatRefusal ? trouble : null;
    if (refusal?.errcode === 43101) return this.db.write((tx) => this.sending.refused(tx, id, at));
    const why = refusal ? reasonIn(refusal) : 'no answer';
    const wait = refusal && putOff[refusal.errcode];
    const over = wait ? false : refusal?.retryable ? attempts >= triesMost : refusal !== null;
    await this.db.write((tx) => this.sending.unsent(tx, id, over ? why : undefined));
    if (wait) throw new NotYet(wait);
    if (!over) throw trouble;
    // An openid that WeChat does not know is its person's going, not a fault of ours.
    if (refusal?.errcode !== 40003) throw new Hopeless(why);
  }
}

/** The error number, and for 47003 the key whose value did not fit; never the value. */
function reasonIn({ errcode, errmsg }: WechatRefusal): string {
  const key = errcode === 47003 ? /data\.(\w+)/.exec(errmsg)?.[1] : undefined;
  return key ? `${errcode} at ${key}` : String(errcode);
}
