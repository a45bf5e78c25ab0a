import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that came in. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}

/** What the receiver answers: `success` unless told otherwise; silence lasts until it is closed. */
export type Reply = { readonly status?: number; readonly body?: string | Buffer } | 'silence';

/** A small app at the other end of the wire that keeps what it is sent. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** How the next requests are answered; without any left, with `success`. */
  readonly replies: Reply[];
  /** Answers every request that has none of `replies` left. */
  answer: (received: Received) => Reply;
  close(): Promise<void>;
}

/** Opens a receiver on a free port of this machine. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const replies: Reply[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://receiver');
      const one = { method: request.method ?? '', path: url.pathname, query: url.searchParams, body };
      received.push(one);
      const reply = replies.shift() ?? receiver.answer(one);
      if (reply !== 'silence') response.writeHead(reply.status ?? 200).end(reply.body ?? 'success');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    replies,
    answer: () => ({}),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return receiver;
}
