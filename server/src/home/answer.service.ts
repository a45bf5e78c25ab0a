import { Injectable } from '@nestjs/common';
import { faultWords } from '@linli/shared/contract.words';
import { partsTowardAsk, type AskPart } from '@linli/shared/home/ask.rules';
import type { ConfirmAsk, RefuseAsk, RevealHome } from '@linli/shared/home/home.contract';
import { homeFieldWords } from '@linli/shared/home/home.words';
import type { HomePhones } from '@linli/shared/home/register.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { AskService } from './ask.service';
import type { HomeAskRow } from './home.entity';
import { homeAskLate } from './home.events';
import { HomeRepository } from './home.repository';
import { HomeService } from './home.service';

/** Those who answer for a door, and the people who ask for a home behind it. */
@Injectable()
export class AnswerService {
  constructor(
    private readonly homes: HomeRepository,
    private readonly asks: AskService,
    private readonly terms: HomeService,
    private readonly outbox: Outbox,
  ) {}

  /** Confirms an ask; where the room that was said is none of the door's, with the home that is meant. Answers who asked. */
  async confirm(tx: Tx, me: Actor, id: string, { homeId }: ConfirmAsk): Promise<string> {
    const { ask, parts } = await this.take(tx, me, id);
    const meant = ask.homeId ?? (await this.behind(tx, ask, homeId));
    await this.asks.settle(tx, ask, 'confirm', parts, me.id, { homeId: meant });
    return ask.personId;
  }

  /** Refuses an ask for a reason that its person reads. */
  async refuse(tx: Tx, me: Actor, id: string, { reason, words }: RefuseAsk): Promise<void> {
    const { ask, parts } = await this.take(tx, me, id);
    if (reason === 'other' && !words) throw missing('words');
    await this.asks.settle(tx, ask, 'refuse', parts, me.id, { reason, words: words?.trim() || null });
  }

  /** Shows the phone of who asks, until they are answered; who looked, and why, is kept. */
  async reveal(tx: Tx, me: Actor, id: string, { reason }: RevealHome): Promise<HomePhones> {
    const { ask } = await this.take(tx, me, id);
    const phone = this.terms.opened(ask.phoneSealed);
    if (!phone) throw new Refusal('reveal.none');
    await this.terms.noteLook(tx, me, {
      districtId: ask.districtId,
      subjectId: id,
      of: [ask.personId],
      reason,
    });
    return { phones: [{ name: ask.name ?? '', what: ask.kind, phone }] };
  }

  /** Records once, of each ask that nobody answered in time, that it is late; answers how many. */
  async soundLate(tx: Tx, most = 200): Promise<number> {
    // TypeORM answers an update with its rows and their number.
    const [late] = await tx.rows.query<[Pick<HomeAskRow, 'id' | 'districtId'>[], number]>(
      `update home_ask set late_at = $1 where id in (
         select id from home_ask where state = 'waiting' and late_at is null and due_at < $1 order by due_at limit $2 for update skip locked)
       returning id, district_id as "districtId"`,
      [tx.at, most],
    );
    await this.outbox.publishAll(
      tx,
      late.map(({ id, districtId }) => homeAskLate({ districtId, subjectId: id, actorId: null, facts: {} })),
    );
    return late.length;
  }

  /** An ask in my sight, locked; any other is missing. */
  private async take(tx: Tx, me: Actor, id: string): Promise<{ ask: HomeAskRow; parts: AskPart[] }> {
    const ask = await this.homes.lockAsk(tx, id);
    if (!ask) throw new Refusal('ask.missing');
    const gridIds = await this.homes.gridsOf(tx, ask.path);
    const parts = partsTowardAsk({ ...ask, gridIds }, me).filter((part) => part !== 'asker');
    if (!parts.length) throw new Refusal('ask.missing');
    return { ask, parts };
  }

  private async behind(tx: Tx, { path }: HomeAskRow, homeId: string | undefined): Promise<string> {
    if (!homeId) throw missing('homeId');
    const home = await this.homes.byId(tx, homeId);
    if (!home?.path.startsWith(path)) throw new Refusal('home.missing');
    return homeId;
  }
}

const missing = (field: 'homeId' | 'words'): Refusal =>
  new Refusal(
    'field.wrong',
    {},
    {
      [field]: faultWords({ why: 'missing' }, homeFieldWords[field], field === 'homeId' ? 'choose' : 'write'),
    },
  );
