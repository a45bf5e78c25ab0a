import type { FastifyInstance } from 'fastify';
import { outboxPage } from '../outbox.page';
import { showPanel, switchOff } from '../world/panel';
import type { World } from '../world/world';
import { control, controlOf, texts, Wrong } from './control';

/** Consents and what came of them: the panel, the switch in the notification list, the messages as their readers see them. */
export function subscribeControl(server: FastifyInstance, world: World): void {
  controlOf(server, world, 'subscribe', (user, { tmplIds, answers = 'accept', always }) => {
    const ids = texts(tmplIds, 'tmplIds');
    const each =
      typeof answers === 'string'
        ? Object.fromEntries(ids.map((id) => [id, answers]))
        : { ...(answers as object) };
    return showPanel(world, user, { tmplIds: ids, answers: each, always: always === true });
  });
  controlOf(server, world, 'unsubscribe', (user, { tmplId }) => {
    if (!world.templates.some(({ priTmplId }) => priTmplId === tmplId))
      throw new Wrong(404, 'no such template');
    switchOff(world, user, String(tmplId));
    return { told: 'subscribe_msg_change_event' };
  });
  control(server, 'templates', ({ banned, templates, allBanned }) => {
    if (banned !== undefined) world.release.bannedTemplates = texts(banned, 'banned');
    if (typeof allBanned === 'boolean') world.release.messagesBanned = allBanned;
    if (Array.isArray(templates)) world.templates = templates as World['templates'];
    return { templates: world.templates, banned: world.release.bannedTemplates };
  });
  const messages = (openid?: string) =>
    world.outbox.filter((message) => !openid || message.openid === world.users.find(openid)?.openid);
  server.get<{ Querystring: { openid?: string } }>('/__sandbox/outbox', async ({ query }) =>
    messages(query.openid),
  );
  server.get<{ Querystring: { openid?: string } }>('/outbox', async ({ query }, reply) =>
    reply.type('text/html; charset=utf-8').send(outboxPage(messages(query.openid).reverse())),
  );
}
