import type { ForeignLine, ForeignStatus } from '@linli/shared/intake/foreign.contract';
import { signedBy } from '@linli/shared/intake/intake.api';
import { ChannelService } from '../../channel/channel.service';
import { Db } from '../../platform/db/db';
import type { House } from '../../platform/testing/house';
import { statement } from '../../platform/testing/statement';
import { signatureOf } from '../foreign.signature';

/** What a system heard: the status, and the body as it came. */
export interface Heard<T = ForeignStatus> {
  readonly status: number;
  readonly body: T & { code?: string; fields?: Record<string, string> };
}

interface Knock {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  /** Seconds by which its clock is off. */
  readonly off?: number;
  readonly secret?: string;
}

/** Another system that is connected to the town through a channel. */
export interface System {
  ask<T = ForeignStatus>(path: string, knock?: Knock): Promise<Heard<T>>;
  tell(line: object, knock?: Knock): Promise<Heard>;
  /** Sends the very bytes and headers of another request again. */
  repeat(): Promise<Heard>;
}

/** Connects a system: it gets the channel's secret and signs with it. */
export async function connect(house: House, code: string): Promise<System> {
  const secret = await house.app
    .get(Db)
    .write((tx) => house.app.get(ChannelService).giveSecret(tx, house.town.district, code));
  let last: [string, RequestInit] = ['', {}];
  const used = new Set<number>();
  const send = async <T>([url, init]: typeof last): Promise<Heard<T>> => {
    const answer = await fetch(url, init);
    return { status: answer.status, body: (await answer.json()) as Heard<T>['body'] };
  };
  const ask = async <T>(path: string, knock: Knock = {}): Promise<Heard<T>> => {
    const [{ now }] = (await statement<{ now: Date }>(
      house.databaseUrl,
      'select now() + ahead as now from test_clock',
    )) as [{ now: Date }];
    // No two requests are signed alike, however many there are in a second and whichever asks for the time first.
    const second = Math.floor(now.getTime() / 1000);
    let at = second + (knock.off ?? -50);
    while (knock.off === undefined && used.has(at)) at++;
    used.add(at);
    const { method = 'GET' } = knock;
    const url = `/api/intake/${path}`;
    const body = knock.body === undefined ? '' : JSON.stringify(knock.body);
    const said = { method, url, body, timestamp: String(at) };
    const signature = signatureOf(knock.secret ?? secret, said).toString('hex');
    last = [
      house.url + url,
      {
        method,
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          [signedBy.timestamp]: String(at),
          [signedBy.signature]: `sha256=${signature}`,
        },
        ...(body && { body }),
      },
    ];
    return send<T>(last);
  };
  return {
    ask,
    tell: (line, knock) => ask(code, { method: 'POST', body: line, ...knock }),
    repeat: () => send(last),
  };
}

/** A matter as the hotline tells it. */
export const hotlineLine = (foreignId: string, more: Partial<ForeignLine> = {}): ForeignLine => ({
  foreignId,
  address: '望榆街道槐荫里小区12号楼2单元301',
  category: '照明',
  words: '来电反映楼道灯坏了三天，希望尽快修。',
  name: '刘女士',
  phone: '13700001111',
  receivedAt: '2026-11-18T00:40:00.000Z',
  ...more,
});
