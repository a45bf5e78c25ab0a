import { suggestionOf } from '../platform/wechat/judgement';
import type { Pushed } from './push.events';
import type { Message } from './push.message';

/** WeChat's names of the events we know. */
const events: Readonly<Record<string, Pushed['event']>> = {
  subscribe_msg_popup_event: 'subscribePopup',
  subscribe_msg_change_event: 'subscribeChange',
  subscribe_msg_sent_event: 'subscribeSent',
  wxa_media_check: 'mediaChecked',
  wxa_punish_event: 'punished',
  user_authorization_revoke: 'revoked',
  user_authorization_cancellation: 'cancelled',
};

/** Our name of the event a message is about; null for one we do not know. */
export const eventOf = ({ Event }: Message): Pushed['event'] | null => events[textOf(Event)] ?? null;

/** Whom a message is about; the sender is WeChat's own account where someone else is named. */
export const openidOf = ({ OpenID, FromUserName }: Message): string => textOf(OpenID) || textOf(FromUserName);

const identities = new Set(['OpenID', 'FromUserName', 'UnionID', 'OpenPID']);

/** A message without whom it is about. */
export const withoutPerson = (message: Message): Message =>
  Object.fromEntries(Object.entries(message).filter(([name]) => !identities.has(name)));

/**
 * What a message says, in one shape an event. It bears WeChat's ways: a list of one stands alone, numbers come as texts, XML wraps
 * what JSON does not, and a media check may come in its first version. Null for an event we do not know.
 */
export function readPushed(message: Message, openid: string): Pushed | null {
  const event = eventOf(message);
  const about = { openid, at: new Date(numberOf(message.CreateTime) * 1000) };
  switch (event) {
    case 'subscribePopup':
    case 'subscribeChange':
      return {
        event,
        ...about,
        consents: listOf(message).map(({ TemplateId, SubscribeStatusString }) => ({
          templateId: textOf(TemplateId),
          accepted: SubscribeStatusString === 'accept',
        })),
      };
    case 'subscribeSent':
      return {
        event,
        ...about,
        carried: listOf(message).map(({ TemplateId, MsgID, ErrorCode }) => ({
          templateId: textOf(TemplateId),
          messageId: textOf(MsgID),
          errcode: numberOf(ErrorCode),
        })),
      };
    case 'mediaChecked':
      return { event, ...about, traceId: textOf(message.trace_id), ...verdictOf(message) };
    case 'punished':
      return {
        event,
        at: about.at,
        punishId: textOf(message.punish_id),
        reason: textOf(message.illegal_reason),
      };
    case 'revoked':
      return { event, ...about, infos: [...textOf(message.RevokeInfo).matchAll(/\d+/g)].map(Number) };
    case 'cancelled':
      return { event, ...about };
    case null:
      return null;
  }
}

const wrappers = ['SubscribeMsgPopupEvent', 'SubscribeMsgChangeEvent', 'SubscribeMsgSentEvent'];

/** The items of a subscribe event. */
function listOf(message: Message): Message[] {
  const holder = wrappers.map((name) => message[name]).find(isMessage) ?? message;
  return [holder.List].flat().filter(isMessage);
}

/** The verdict of a media check; the first version says `isrisky` and writes -1008 as an unsigned number of 32 bits. */
function verdictOf({ errcode, status_code, result, isrisky }: Message) {
  const fault = numberOf(errcode ?? status_code) | 0;
  if (fault !== 0) return { errcode: fault, suggest: null, label: null };
  if (isMessage(result))
    return { errcode: 0, suggest: suggestionOf(result.suggest), label: numberOf(result.label) };
  return { errcode: 0, suggest: suggestionOf(numberOf(isrisky) ? 'risky' : 'pass'), label: null };
}

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const numberOf = (value: unknown): number => Number(textOf(value)) || 0;
