import { sandboxOriginalId } from '../app';

/** Something that WeChat tells the app: who it is about, and the fields of the event; `list` are the items of a subscribe event. */
export interface PushEvent {
  readonly event: string;
  readonly openid: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly list?: readonly Readonly<Record<string, string>>[];
}

/** The element under which a subscribe event's list stands in XML; in JSON it stands at the top. */
const wrappers: Readonly<Record<string, string>> = {
  subscribe_msg_popup_event: 'SubscribeMsgPopupEvent',
  subscribe_msg_change_event: 'SubscribeMsgChangeEvent',
  subscribe_msg_sent_event: 'SubscribeMsgSentEvent',
};

/** The event as WeChat writes it in JSON: one item stands alone, and the numbers of a subscribe event are strings. */
export function inJson(event: PushEvent, seconds: number): Record<string, unknown> {
  const { list } = event;
  return {
    ...head(event, list ? String(seconds) : seconds),
    ...(list && { List: list.length === 1 ? list[0] : list }),
    ...event.fields,
  };
}

/** The event as WeChat writes it in XML: repeated elements for lists, and a wrapper around those of subscribe events. */
export function inXml(event: PushEvent, seconds: number): string {
  const { list } = event;
  const items = list && { [wrappers[event.event] ?? event.event]: { List: list } };
  return xmlOf({ ...head(event, seconds), ...items, ...event.fields });
}

/** Fields as an XML document of WeChat's kind. */
export function xmlOf(fields: Readonly<Record<string, unknown>>): string {
  return element('xml', fields);
}

function head({ event, openid }: PushEvent, createTime: number | string): Record<string, unknown> {
  const from = { ToUserName: sandboxOriginalId, FromUserName: openid };
  return { ...from, CreateTime: createTime, MsgType: 'event', Event: event };
}

function element(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item: unknown) => element(name, item)).join('');
  if (typeof value === 'number') return `<${name}>${value}</${name}>`;
  if (typeof value !== 'object' || value === null) return `<${name}>${cdata(String(value))}</${name}>`;
  const inner = Object.entries(value).map(([key, item]) => element(key, item));
  return `<${name}>${inner.join('')}</${name}>`;
}

// The end mark inside a text is the one thing a CDATA section cannot hold.
function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
