import { Agent, createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import { startApi, type ApiProcess } from '../testing/api-process';
import { openHouse, type House } from '../testing/house';

let house: House;
let apis: ApiProcess[] = [];
beforeAll(async () => {
  house = await openHouse();
  const quiet = { LOG_LEVEL: 'error' };
  apis = await Promise.all([
    startApi(house, { ...quiet, SHUTDOWN_WAIT: '3' }),
    startApi(house, { ...quiet, SHUTDOWN_WAIT: '0' }),
  ]);
}, 240_000);
afterAll(async () => {
  await Promise.all(apis.map(({ kill }) => kill()));
  await house.close();
}, 240_000);

/** Spreads what comes over those that said they were ready when it last asked; whatever fails is told as it is. */
async function balance(backs: readonly { readonly url: string }[]) {
  const agent = new Agent({ keepAlive: true });
  let ready = backs.map(({ url }) => url);
  const served = new Map(ready.map((url) => [url, 0]));
  const watch = setInterval(() => {
    void Promise.all(
      backs.map(({ url }) =>
        fetch(`${url}/api/health/ready`).then(
          ({ ok }) => (ok ? url : ''),
          () => '',
        ),
      ),
    ).then((urls) => (ready = urls.filter(Boolean)));
  }, 300);
  let turn = 0;
  const server = createServer((asked, reply) => {
    const url = ready[turn++ % ready.length] ?? '';
    const on = request(
      `${url}${asked.url}`,
      { method: asked.method, headers: asked.headers, agent },
      (answer: IncomingMessage) => {
        served.set(url, (served.get(url) ?? 0) + 1);
        const { connection: _, ...headers } = answer.headers;
        reply.writeHead(answer.statusCode ?? 0, headers);
        answer.pipe(reply);
      },
    );
    on.on('error', () => reply.writeHead(502).end());
    asked.pipe(on);
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    served,
    close: async () => {
      clearInterval(watch);
      agent.destroy();
      await closed(server);
    },
  };
}

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/** What came of all asks while `what` happened, twenty at a time. */
async function underLoad(
  { url, served }: Awaited<ReturnType<typeof balance>>,
  what: () => Promise<unknown>,
): Promise<Map<number, number>> {
  const came = new Map<number, number>();
  let over = false;
  const one = async () => {
    while (!over) {
      const { status } = await fetch(`${url}/api/hours/organisations`).catch(() => ({ status: 0 }));
      came.set(status, (came.get(status) ?? 0) + 1);
    }
  };
  const all = Promise.all(Array.from({ length: 20 }, one));
  // However busy this machine is, each of them is in the middle of it.
  while (![...served.values()].every((count) => count > 20)) await rest(20);
  await what();
  await rest(500);
  over = true;
  await all;
  return came;
}

test('one of two is told to go while many ask: nobody is failed', async () => {
  const [goes] = apis as [ApiProcess, ApiProcess];
  const front = await balance([house, goes]);
  const came = await underLoad(front, async () => expect(await goes.tellToGo()).toBe(0));
  await front.close();
  expect([...came.keys()]).toEqual([200]);
});

test('one that goes without telling first fails those who are sent to it', async () => {
  const [, goes] = apis as [ApiProcess, ApiProcess];
  const front = await balance([house, goes]);
  const came = await underLoad(front, () => goes.tellToGo());
  await front.close();
  expect([...came.keys()].some((status) => status !== 200)).toBe(true);
});
