import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below 32768 the kernel hands no port to an outgoing connection, so a found port stays free until it is used.
const lowest = 20_000;
const highest = 32_000;

/** Whether this process could listen on the port, on loopback as well as on every address. */
export async function portIsFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port));
}

/** A TCP port between 20000 and 32000 that nobody listens on, picked at random so that two starts rarely meet. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = randomInt(lowest, highest);
    if (await portIsFree(port)) return port;
  }
  throw new Error(`no free port between ${lowest} and ${highest}`);
}

function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
