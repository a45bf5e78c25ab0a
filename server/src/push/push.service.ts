import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { PushedRow } from './push.entity';
import { wechatPushed, type Pushed } from './push.events';
import type { Message } from './push.message';
import { eventOf, openidOf, readPushed, withoutPerson } from './push.reading';

/** How long what WeChat told is kept, in milliseconds. */
const keptFor = 30 * 24 * 60 * 60_000;

/** What came of a message: WeChat's name of it, ours if we know it, and whether it came for the first time. */
export interface Taken {
  readonly kind: string;
  readonly event: Pushed['event'] | null;
  readonly isFirst: boolean;
}

/** What WeChat tells us: kept once, told on by an event, forgotten after a month. */
@Injectable()
export class PushService {
  constructor(
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
  ) {}

  /** Keeps a message that was checked. WeChat tells everything up to three times; only the first time is told on. */
  async take(tx: Tx, message: Message): Promise<Taken> {
    const [id, event, openid] = [newId(tx.at), eventOf(message), openidOf(message)];
    const kind = kindOf(message);
    const added = await tx.rows.query<unknown[]>(
      `insert into pushed (id, key, kind, body, openid_sealed, openid_index, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (key) do nothing returning id`,
      [
        id,
        this.keyOf(message),
        kind,
        withoutPerson(message),
        this.secrets.seal(openid),
        this.secrets.index(openid),
        tx.at,
      ],
    );
    if (added.length && event)
      await this.outbox.publish(
        tx,
        wechatPushed({ districtId: null, subjectId: id, actorId: null, facts: { event } }),
      );
    return { kind, event, isFirst: added.length > 0 };
  }

  /** What a push says; null when it has been forgotten, with the person or after a month. */
  async bodyOf(read: Read, id: string): Promise<Pushed | null> {
    const row = await read.rows.findOneBy(PushedRow, { id });
    if (!row?.body || !row.openidSealed) return null;
    return readPushed(row.body, this.secrets.open(row.openidSealed));
  }

  /** Empties whatever WeChat told about someone; that it told something stays, so that it is not taken twice. */
  async forget({ rows }: Tx, openid: string): Promise<void> {
    const openidIndex = this.secrets.index(openid);
    await rows.update(PushedRow, { openidIndex }, { body: null, openidSealed: null, openidIndex: null });
  }

  /** Removes what is older than 30 days, at most 5,000 rows; answers how many. */
  async reap({ rows, at }: Tx): Promise<number> {
    // TypeORM answers a delete with its rows and their number.
    const [, removed] = await rows.query<[unknown[], number]>(
      'delete from pushed where ctid in (select ctid from pushed where at < $1 limit 5000)',
      [new Date(at.getTime() - keptFor)],
    );
    return removed;
  }

  /** The same for every time: a trace where WeChat gives one, as it may judge twice, else all that it says. */
  private keyOf(message: Message): Buffer {
    return this.secrets.fingerprint(JSON.stringify([kindOf(message), message.trace_id || message]));
  }
}

/** WeChat's name of what a message is: the event, or the kind of message; letters only, as it goes into logs. */
const kindOf = ({ Event, MsgType }: Message): string =>
  String(Event ?? MsgType)
    .replace(/[^\w.-]/g, '?')
    .slice(0, 64);
