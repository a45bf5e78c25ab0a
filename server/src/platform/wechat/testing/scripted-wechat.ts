import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a call said. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the script says to it: an object as JSON in plain text, bytes of a type, a status; or it hangs up, or says nothing. */
export type Said =
  | { readonly json: object; readonly status?: number }
  | {
      readonly bytes: string | Buffer;
      readonly type: string;
      readonly status?: number;
      readonly location?: string;
    }
  | 'hang up'
  | 'say nothing';

/** A WeChat that says what a test tells it to; `heard` are the calls so far. */
export interface ScriptedWechat {
  readonly url: string;
  readonly heard: Heard[];
  close(): Promise<void>;
}

/** Opens a scripted WeChat on a free loopback port. */
export async function openScriptedWechat(
  say: (heard: Heard) => Said | Promise<Said>,
): Promise<ScriptedWechat> {
  const heard: Heard[] = [];
  const server = createServer((request, reply) => {
    void read(request).then(async (call) => {
      heard.push(call);
      const said = await say(call);
      if (said === 'say nothing') return;
      if (said === 'hang up') return void request.socket.destroy();
      const [type, bytes] =
        'json' in said ? ['text/plain', JSON.stringify(said.json)] : [said.type, said.bytes];
      if ('location' in said && said.location) reply.setHeader('location', said.location);
      reply.writeHead(said.status ?? 200, { 'content-type': type }).end(bytes);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function read(request: IncomingMessage): Promise<Heard> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://wechat');
  return {
    method: request.method ?? '',
    path: pathname,
    query: Object.fromEntries(searchParams),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
