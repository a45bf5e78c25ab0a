import type { FastifyInstance } from 'fastify';
import type { Fault } from '../world/faults';
import type { MediaRule, WordRule } from '../world/verdicts';
import { mediaTimes, type World } from '../world/world';
import { control, texts, Wrong } from './control';

/** The world as a test wants it: begun anew, at another time, disturbed, stricter; and what happened in it. */
export function worldControl(server: FastifyInstance, world: World): void {
  control(server, 'reset', ({ seed }) => {
    world.reset(typeof seed === 'string' || typeof seed === 'number' ? String(seed) : undefined);
    return { reset: true };
  });
  control(server, 'clock', ({ advanceMs, setTo }) => {
    const instant = typeof setTo === 'string' ? Date.parse(setTo) : setTo;
    if (typeof advanceMs === 'number') world.clock.advance(advanceMs);
    else if (typeof instant === 'number' && Number.isFinite(instant)) world.clock.setTo(instant);
    else throw new Wrong(400, 'the clock wants advanceMs or setTo');
    return { at: new Date(world.clock.at()).toISOString() };
  });
  control(server, 'hosts', (hosts) => {
    world.hosts = hosts as World['hosts'];
    return world.hosts;
  });
  control(server, 'faults', ({ list }) => {
    if (!Array.isArray(list)) throw new Wrong(400, 'faults are a list; an empty one ends them');
    world.faults.set(list as Fault[]);
    return { faults: list.length };
  });
  control(server, 'quotas', ({ phone, limits = [] }) => {
    if (typeof phone === 'number') world.release.phoneQuota = phone;
    for (const { path, per, most } of limits as { path: string; per: string; most: number }[])
      if (!world.limits.change(path, per, most)) throw new Wrong(404, `${path} has no limit per ${per}`);
    return { phone: world.release.phoneQuota };
  });
  control(server, 'tokens/revoke', () => {
    world.tokens.revoke();
    return { revoked: true };
  });
  control(server, 'release', ({ released, pages, declared }) => {
    if (typeof released === 'boolean') world.release.released = released;
    if (pages !== undefined) world.release.pages = pages === null ? null : texts(pages, 'pages');
    if (declared !== undefined)
      world.release.declared = declared === null ? null : texts(declared, 'declared');
    return world.release;
  });
  control(server, 'verdicts', ({ words, media, unsendable }) => {
    if (Array.isArray(words)) world.verdicts.words = words as WordRule[];
    if (Array.isArray(media)) world.verdicts.media = media as MediaRule[];
    if (unsendable !== undefined) world.verdicts.unsendable = texts(unsendable, 'unsendable');
    return world.verdicts;
  });
  control(server, 'media', ({ when, delayMs }) => {
    const found = mediaTimes.find((one) => one === when);
    if (when !== undefined && !found) throw new Wrong(400, `when is one of ${mediaTimes.join(', ')}`);
    if (found) world.mediaPush.when = found;
    if (typeof delayMs === 'number') world.mediaPush.delayMs = delayMs;
    return world.mediaPush;
  });
  server.get('/__sandbox/state', async () => ({
    at: new Date(world.clock.at()).toISOString(),
    users: world.users.all().map(({ sessionKey: _, ...user }) => user),
    subscriptions: world.subscriptions.all(),
    release: world.release,
    qrRules: world.qrRules.all(),
    media: world.mediaPush,
    pushes: world.pushes.log(),
    outbox: world.outbox,
  }));
  server.get<{ Querystring: { path?: string } }>('/__sandbox/calls', async ({ query }) =>
    world.calls.filter(({ path }) => !query.path || path === query.path),
  );
}
