import type { Template } from './templates';
import type { User } from './users';
import type { World } from './world';

const most = 5;

/** What someone taps on the panel that asks for service messages; a template without an answer is refused. */
export interface PanelAsk {
  readonly tmplIds: readonly string[];
  readonly answers: Readonly<Record<string, unknown>>;
  /** 总是保持以上选择 is ticked. */
  readonly always: boolean;
}

/** What the call tells the phone: an answer for each template, or an error of its own numbers. */
export type PanelAnswer = Readonly<Record<string, string | number>>;

/** Shows the panel to someone: counts their consents and tells the app what they chose. */
export function showPanel(world: World, user: User, { tmplIds, answers, always }: PanelAsk): PanelAnswer {
  const templates = world.templates.filter(({ priTmplId }) => tmplIds.includes(priTmplId));
  const fault = faultOf(world, user, tmplIds, templates);
  if (fault) return fault;
  const given: Record<string, string> = {};
  const list: Record<string, string>[] = [];
  for (const { priTmplId, title, type } of ordered(tmplIds, templates)) {
    if (world.release.bannedTemplates.includes(priTmplId)) given[priTmplId] = 'ban';
    else if (templates.find((other) => other.title === title && given[other.priTmplId]))
      given[priTmplId] = 'filter';
    else {
      const answer = user.alwaysKeep[priTmplId] ?? (answers[priTmplId] === 'accept' ? 'accept' : 'reject');
      if (always) user.alwaysKeep[priTmplId] = answer;
      if (answer === 'accept') world.subscriptions.accept(user.openid, priTmplId, type);
      given[priTmplId] = answer;
      list.push({ TemplateId: priTmplId, SubscribeStatusString: answer, PopupScene: '0' });
    }
  }
  if (list.length)
    world.pushes.put(() => ({ event: 'subscribe_msg_popup_event', openid: user.openid, list }));
  return { errMsg: 'requestSubscribeMessage:ok', ...given };
}

/** Someone switches a template off among their service notifications. */
export function switchOff(world: World, user: User, templateId: string): void {
  world.subscriptions.refuse(user.openid, templateId);
  const list = [{ TemplateId: templateId, SubscribeStatusString: 'reject' }];
  world.pushes.put(() => ({ event: 'subscribe_msg_change_event', openid: user.openid, list }));
}

function faultOf(
  { release }: World,
  user: User,
  tmplIds: readonly string[],
  templates: readonly Template[],
): PanelAnswer | undefined {
  const fail = (errCode: number, why: string) => ({ errCode, errMsg: `requestSubscribeMessage:fail ${why}` });
  if (!tmplIds.length) return fail(10001, 'TmplIds can not be empty');
  if (tmplIds.length > most) return fail(20003, 'Templates count out of max bounds');
  if (templates.length < new Set(tmplIds).size)
    return fail(20001, 'No template data return, verify the template id exist');
  if (new Set(templates.map(({ type }) => type)).size > 1) return fail(20002, 'Templates type must be same');
  if (release.messagesBanned) return fail(20005, 'This mini program was banned from subscribing messages');
  if (!user.mainSwitch) return fail(20004, 'The main switch is switched off');
  return undefined;
}

const ordered = (ids: readonly string[], templates: readonly Template[]): Template[] =>
  [...templates].sort((a, b) => ids.indexOf(a.priTmplId) - ids.indexOf(b.priTmplId));
