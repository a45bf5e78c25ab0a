import type { FastifyInstance } from 'fastify';
import type { PushEvent } from '../push/event';
import { faultOfHandshake } from '../push/handshake';
import { troubles, type PushConfig, type Trouble } from '../push/letter';
import type { World } from '../world/world';
import { control, known, Wrong } from './control';

/** The console's page of message push, and the ways in which an event can go wrong. */
export function pushControl(server: FastifyInstance, world: World): void {
  control(server, 'push', (fields) => {
    world.push = configFrom(fields, world.push);
    return world.push ?? {};
  });
  control(server, 'push/verify', async () => {
    if (!world.push) throw new Wrong(409, 'no address is configured');
    const now = Math.floor(world.clock.at() / 1000);
    const fault = await faultOfHandshake(world.push, now, world.chance.letters(20));
    if (fault) throw new Wrong(409, fault);
    return { verified: world.push.url };
  });
  control(server, 'push/trouble', ({ trouble, times = 1 }) => {
    const found = troubles.find((one) => one === trouble);
    if (!found) throw new Wrong(400, `trouble is one of ${troubles.join(', ')}`);
    world.pushes.disturb(Array<Trouble>(Number(times)).fill(found));
    return { trouble: found, times };
  });
  control(server, 'push/send', ({ event, openid, fields, list }) => {
    if (typeof event !== 'string') throw new Wrong(400, 'event is missing');
    const about = { event, openid: known(world, openid).openid, fields, list } as PushEvent;
    world.pushes.put(() => about);
    return { told: event };
  });
  control(server, 'push/deliver', async () => ({ attempts: await world.pushes.deliverDue() }));
  server.get('/__sandbox/push/log', async () => world.pushes.log());
}

function configFrom(fields: object, known: PushConfig | null): PushConfig {
  const config = { mode: 'safe', format: 'json', ...known, ...fields } as PushConfig;
  if (!URL.canParse(String(config.url)) || !config.token || config.aesKey?.length !== 43)
    throw new Wrong(400, 'push wants url, token and an aesKey of 43 characters');
  if (!['plain', 'compat', 'safe'].includes(config.mode))
    throw new Wrong(400, 'mode is plain, compat or safe');
  if (!['json', 'xml'].includes(config.format)) throw new Wrong(400, 'format is json or xml');
  return config;
}
