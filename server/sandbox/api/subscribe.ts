import { setTimeout as pause } from 'node:timers/promises';
import { wechatError, type WechatError } from '../answer';
import { linesOf, type Template } from '../world/templates';
import type { OutboxMessage } from '../world/outbox';
import type { World } from '../world/world';
import { text, type Api, type Ask } from './serve';
import { faultOfValue } from './value-rules';

/** Milliseconds that a message is on its way: a second one to the same person meanwhile is refused. */
const onItsWay = 10;

/** Sends a service message; every one uses up a consent, but for long-term templates. */
export const sendSubscribed: Api = {
  method: 'POST',
  path: '/cgi-bin/message/subscribe/send',
  async run(world, ask) {
    const read = messageOf(world, ask.body);
    if ('errcode' in read) return read;
    const { openid, templateId } = read;
    if (world.sending.has(openid)) return wechatError(43108);
    const { messagesBanned, bannedTemplates } = world.release;
    if (messagesBanned || bannedTemplates.includes(templateId)) return wechatError(43107);
    if (!world.subscriptions.spend(openid, templateId)) return wechatError(43101);
    world.sending.add(openid);
    ask.afterwards.push(() => world.sending.delete(openid));
    world.outbox.push(read);
    const list = [
      { TemplateId: templateId, MsgID: String(read.msgid), ErrorCode: '0', ErrorStatus: 'success' },
    ];
    world.pushes.put(() => ({ event: 'subscribe_msg_sent_event', openid, list }));
    await pause(onItsWay);
    return { errcode: 0, errmsg: 'ok', msgid: read.msgid };
  },
};

/** The account's templates. */
export const listTemplates: Api = {
  method: 'GET',
  path: '/wxaapi/newtmpl/gettemplate',
  run: (world) => ({ errcode: 0, errmsg: 'ok', data: world.templates }),
};

function messageOf(world: World, body: Ask['body']): OutboxMessage | WechatError {
  const user = world.users.find(text(body.touser));
  if (!user || user.openid !== body.touser) return wechatError(40003);
  const template = world.templates.find(({ priTmplId }) => priTmplId === body.template_id);
  if (!template) return wechatError(40037);
  const values = valuesOf(body.data);
  const fault = values ? faultOfData(template, values) : ' data is no object';
  if (fault || !values) return wechatError(47003, fault);
  const said = Object.values(values).join('\n');
  if (world.verdicts.unsendable.some((word) => said.includes(word))) return wechatError(45168);
  const page = text(body.page);
  if (page && !world.release.has(page)) return wechatError(41030);
  return {
    at: new Date(world.clock.at()).toISOString(),
    openid: user.openid,
    msgid: world.chance.bytes(6).readUIntBE(0, 6),
    templateId: template.priTmplId,
    title: template.title,
    lines: linesOf(template).map((line) => ({ ...line, value: values[line.key] ?? '' })),
    page,
    state: text(body.miniprogram_state) || 'formal',
    lang: text(body.lang) || 'zh_CN',
  };
}

// A JSON text in place of the object is a classic mistake, and refused.
function valuesOf(data: unknown): Record<string, string> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const values = Object.entries(data).map(([key, field]: [string, unknown]) => [
    key,
    typeof field === 'object' && field !== null && 'value' in field ? field.value : undefined,
  ]);
  return Object.fromEntries(values) as Record<string, string>;
}

function faultOfData(template: Template, values: Record<string, string>): string | undefined {
  const keys = linesOf(template).map(({ key }) => key);
  const stray = Object.keys(values).find((key) => !keys.includes(key));
  if (stray) return ` data.${stray}.value invalid`;
  for (const key of keys) {
    const choices = template.keywordEnumValueList?.find(({ keywordCode }) => keywordCode === key);
    const fault = faultOfValue(key, values[key], choices?.enumValueList);
    if (fault) return fault;
  }
  return undefined;
}
