import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** Something to ask, under a name; anything but these answers ends the bench. */
export interface Ask {
  readonly name: string;
  readonly bytes: Buffer;
  readonly expects: readonly number[];
}

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

/** A request as it goes over the line. */
export function requestOf(
  method: string,
  path: string,
  {
    token,
    key,
    body,
    headers = {},
  }: { token?: string; key?: string; body?: unknown; headers?: Record<string, string> } = {},
): Buffer {
  const said = body === undefined ? '' : JSON.stringify(body);
  const all = {
    host: 'localhost',
    ...(token && { authorization: `Bearer ${token}` }),
    ...(key && { 'idempotency-key': key }),
    ...(said && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(said)) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${said}`);
}

/** One line to the server: asks, waits for the whole answer, and says its status and bytes. */
class Line {
  private heard: Buffer[] = [];
  private size = 0;
  private wanted: number | null = null;
  private chunked = false;
  private told: (answer: Buffer) => void = () => undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (part) => this.hear(part));
    socket.on('close', () => this.told(Buffer.from('closed')));
  }

  static async open(url: string): Promise<Line> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    await once(socket, 'connect');
    return new Line(socket);
  }

  ask(bytes: Buffer): Promise<Buffer> {
    return new Promise((told) => {
      this.told = told;
      this.socket.write(bytes);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private hear(part: Buffer): void {
    this.heard.push(part);
    this.size += part.length;
    if (this.wanted === null && !this.chunked && !this.readHead()) return;
    const whole = this.chunked
      ? part.subarray(-lastChunk.length).equals(lastChunk)
      : this.size >= (this.wanted ?? 0);
    if (!whole) return;
    const answer = this.heard.length === 1 ? part : Buffer.concat(this.heard);
    this.heard = [];
    this.size = 0;
    this.wanted = null;
    this.chunked = false;
    this.told(answer);
  }

  private readHead(): boolean {
    const [first] = this.heard;
    const all = this.heard.length === 1 && first ? first : Buffer.concat(this.heard);
    const end = all.indexOf(headEnd);
    if (end < 0) return false;
    const head = all.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    this.chunked = length === undefined && /\r\ntransfer-encoding: chunked/i.test(head);
    this.wanted = this.chunked ? null : end + headEnd.length + Number(length ?? 0);
    return true;
  }
}

const statusOf = (answer: Buffer): number => Number(answer.toString('latin1', 9, 12));

/** Asks one thing alone and gives its answer. */
export async function askOnce(url: string, { name, bytes, expects }: Ask): Promise<Buffer> {
  const line = await Line.open(url);
  const answer = await line.ask(bytes);
  line.close();
  if (!expects.includes(statusOf(answer))) throw new Error(`${name}: ${answer.toString()}`);
  return answer;
}

/** Asks many things at once, each on a line of its own that is open already; answers their statuses and how many milliseconds all took. */
export async function askAll(
  url: string,
  asks: readonly Ask[],
): Promise<{ readonly statuses: number[]; readonly took: number }> {
  const lines = await Promise.all(asks.map(() => Line.open(url)));
  const begun = performance.now();
  const answers = await Promise.all(
    lines.map((line, turn) => line.ask(asks[turn]?.bytes ?? Buffer.alloc(0))),
  );
  const took = performance.now() - begun;
  lines.forEach((line) => line.close());
  const statuses = answers.map(statusOf);
  const odd = statuses.findIndex((status, turn) => !asks[turn]?.expects.includes(status));
  if (odd >= 0) throw new Error(`${asks[odd]?.name ?? ''}: ${answers[odd]?.toString() ?? ''}`);
  return { statuses, took };
}

/**
 * Keeps so many lines busy for some milliseconds or until `most` were asked, each with one question after the other, or with as many in a
 * second as `rate` says; answers how many were answered in a second, and how many milliseconds each took from when it was due.
 */
export async function keepAsking(
  url: string,
  {
    lines,
    milliseconds,
    rate,
    most = Infinity,
  }: { lines: number; milliseconds: number; rate?: number; most?: number },
  next: () => Ask,
): Promise<{ rate: number; took: number[] }> {
  const open = await Promise.all(Array.from({ length: lines }, () => Line.open(url)));
  const begun = performance.now();
  const end = begun + milliseconds;
  const took: number[] = [];
  let asked = 0;
  const work = async (line: Line): Promise<void> => {
    for (;;) {
      const due = rate ? begun + (asked * 1000) / rate : performance.now();
      if (due >= end || asked++ >= most) return;
      const early = due - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      const { name, bytes, expects } = next();
      const answer = await line.ask(bytes);
      if (!expects.includes(statusOf(answer))) throw new Error(`${name}: ${answer.toString()}`);
      if (rate || performance.now() <= end) took.push(performance.now() - due);
    }
  };
  try {
    await Promise.all(open.map(work));
  } finally {
    open.forEach((line) => line.close());
  }
  const lasted = Math.min(milliseconds, performance.now() - begun);
  return { rate: (took.length * 1000) / lasted, took };
}
