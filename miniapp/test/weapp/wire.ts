import type { Clock } from './clock';
import type { Outside } from './outside';
import { WxFail } from './answering';

/** How well the phone is connected; on a weak line an answer takes five seconds of the phone's time. */
export type Signal = 'good' | 'weak' | 'none';

/** What came back over the wire. */
export interface WireReply {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
}

/** How many calls WeChat lets run at once. */
const atOnce = 10;
const weakAnswer = 5_000;

/** The phone's network: real HTTP to the servers it is told, under WeChat's rules. */
export class Wire {
  signal: Signal = 'good';
  /** Every call that was allowed out, `GET https://…`. */
  readonly calls: string[] = [];
  private readonly running = new Set<(error: WxFail) => void>();
  private readonly losses: { what: 'ask' | 'answer'; call: RegExp }[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly outside: Outside,
    /** The server domains of the account, and where they are reached here. */
    private readonly servers: Readonly<Record<string, string>>,
  ) {}

  /** Loses the next call that matches, as `POST https://…`: on its way out, or its answer on the way back. */
  lose(what: 'ask' | 'answer', call: RegExp): void {
    this.losses.push({ what, call });
  }

  /** Lets go of everything under way, as when the signal breaks off. */
  breakOff(): void {
    for (const fail of [...this.running]) fail(new WxFail('interrupted'));
  }

  /** Sends one call and answers what came back, whatever its status. `onTask` gets what aborts it. */
  send(
    url: string,
    init: RequestInit,
    timeout: number,
    onTask: (abort: () => void) => void,
  ): Promise<WireReply> {
    const { origin, pathname, search } = new URL(url);
    const server = this.servers[origin];
    if (!url.startsWith('https://') || !server) throw new WxFail('url not in domain list');
    if (this.running.size >= atOnce) throw new WxFail(`exceed max task count ${atOnce}`);
    if (this.signal === 'none') throw new WxFail('net::ERR_INTERNET_DISCONNECTED', 600_001);
    const asked = `${init.method ?? 'GET'} ${url}`;
    this.calls.push(asked);
    const lost = this.losses.findIndex(({ call }) => call.test(asked));
    const loss = lost < 0 ? undefined : this.losses.splice(lost, 1)[0]?.what;
    return new Promise<WireReply>((done, reject) => {
      const fail = (error: WxFail) => {
        end();
        reject(error);
      };
      const late = this.clock.set(() => fail(new WxFail('timeout', 5)), timeout);
      const end = () => {
        this.running.delete(fail);
        this.clock.clear(late);
      };
      this.running.add(fail);
      onTask(() => fail(new WxFail('abort')));
      if (loss === 'ask') return fail(new WxFail('net::ERR_CONNECTION_RESET'));
      const weak = this.signal === 'weak';
      const arrive = (reply: WireReply) => {
        if (loss === 'answer') return fail(new WxFail('net::ERR_CONNECTION_RESET'));
        if (!this.running.has(fail)) return;
        end();
        done(reply);
      };
      void this.outside.add(fetched(server + pathname + search, init)).then(
        (reply) => (weak ? void this.clock.set(() => arrive(reply), weakAnswer) : arrive(reply)),
        () => fail(new WxFail('net::ERR_CONNECTION_REFUSED')),
      );
    });
  }
}

async function fetched(url: string, init: RequestInit): Promise<WireReply> {
  const answer = await fetch(url, { redirect: 'manual', ...init });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const headers: Record<string, string> = {};
  answer.headers.forEach((value, name) => (headers[name] = value));
  return { status: answer.status, headers, bytes };
}
