import { eventKind } from '../platform/outbox/outbox';
import type { Suggestion } from '../platform/wechat/judgement';

interface Told {
  /** When WeChat says that it happened, to the second. */
  readonly at: Date;
}

interface ToldOfPerson extends Told {
  readonly openid: string;
}

/** What someone answered about one template. */
export interface Consent {
  readonly templateId: string;
  readonly accepted: boolean;
}

/** What became of one message. */
export interface Carried {
  readonly templateId: string;
  readonly messageId: string;
  /** 0 when it arrived; else a fault of WeChat's own. */
  readonly errcode: number;
}

/** What WeChat tells us, one shape an event whatever mode and format it came in. */
export type Pushed =
  /** Someone answered the panel that asks for consents. */
  | (ToldOfPerson & { readonly event: 'subscribePopup'; readonly consents: readonly Consent[] })
  /** Someone changed consents in WeChat's own settings; only taking back is told. */
  | (ToldOfPerson & { readonly event: 'subscribeChange'; readonly consents: readonly Consent[] })
  | (ToldOfPerson & { readonly event: 'subscribeSent'; readonly carried: readonly Carried[] })
  /** What WeChat thinks of a picture or sound. `errcode` is 0, or why it could not say (-1008: not fetched), and then nothing else is known. */
  | (ToldOfPerson & {
      readonly event: 'mediaChecked';
      readonly traceId: string;
      readonly errcode: number;
      readonly suggest: Suggestion | null;
      readonly label: number | null;
    })
  /** The mini-program was warned, restricted or taken down. */
  | (Told & { readonly event: 'punished'; readonly punishId: string; readonly reason: string })
  /** Someone took back data that they had let us have; 8 is the phone. */
  | (ToldOfPerson & { readonly event: 'revoked'; readonly infos: readonly number[] })
  /** Someone ended their use of the mini-program; what is theirs must go. */
  | (ToldOfPerson & { readonly event: 'cancelled' });

/** WeChat told us something we know; the subject is the push, which `PushService.bodyOf` reads. */
export const wechatPushed = eventKind<{ event: Pushed['event'] }>('wechat.pushed');
