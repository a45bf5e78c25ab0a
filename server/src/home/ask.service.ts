import { Injectable } from '@nestjs/common';
import { faultWords } from '@linli/shared/contract.words';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import { askLife, type AskMove, type AskPart } from '@linli/shared/home/ask.rules';
import type { AskHome } from '@linli/shared/home/home.contract';
import { isSameName, roomFrom } from '@linli/shared/home/home.rules';
import { homeFieldWords } from '@linli/shared/home/home.words';
import { step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import { CalendarService } from '../calendar/calendar.service';
import { PeopleService } from '../people/people.service';
import { PlaceService, type Chain } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { HomeAskRow } from './home.entity';
import { homeAskDecided, homeAsked } from './home.events';
import { HomeRepository } from './home.repository';
import { HomeService } from './home.service';
import { ResidentService } from './resident.service';

/** What an answer says beside where it leads. */
type Answer = Partial<Pick<HomeAskRow, 'homeId' | 'reason' | 'words'>>;

/** People who ask for a home, until they are answered. */
@Injectable()
export class AskService {
  constructor(
    private readonly homes: HomeRepository,
    private readonly terms: HomeService,
    private readonly residents: ResidentService,
    private readonly places: PlaceService,
    private readonly people: PeopleService,
    private readonly calendars: CalendarService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Asks for the home behind a door. A room that the door does not have is asked for all the same: whoever answers looks.
   * An owner whose name and own phone stand on the roll belongs at once. Answers the ask's id.
   */
  async ask(tx: Tx, me: Actor, { code, kind, ...ask }: AskHome): Promise<string> {
    const { sign } = await this.places.behind(tx, code);
    const door = await this.places.doorFor(tx, sign.placeId);
    if (door.place.kind === 'open_place') throw atField('home.no_rooms', 'code');
    // One ask of a person after the other, so that the limits also hold for those sent at once.
    await this.people.lock(tx, me.id);
    const room = roomFrom(ask.room) || ask.room.trim();
    const homeId = await this.homes.behind(tx, door.path, ask.room);
    const mine = homeId && (await this.residents.belongingOf(tx, homeId, me.id));
    if (mine && mine.kind === kind) throw new Refusal('home.yours');
    await this.refuseAgain(tx, me.id, door, room);
    const phone = ask.phone ?? (await this.people.phoneOf(tx, me.id));
    if (!phone) throw missingPhone();
    const row = tx.rows.create(HomeAskRow, {
      id: newId(tx.at),
      districtId: door.district.id,
      communityId: door.community.id,
      placeId: door.place.id,
      path: door.path,
      homeId,
      room,
      personId: me.id,
      kind,
      name: ask.name.trim(),
      ...this.terms.sealed(phone),
      state: 'waiting',
      at: tx.at,
      dueAt: await this.dueOf(tx, door),
    });
    await tx.rows.insert(HomeAskRow, row);
    const { id, districtId } = row;
    const facts = { kind, home: homeId };
    await this.outbox.publish(tx, homeAsked({ districtId, subjectId: id, actorId: me.id, facts }));
    if (await this.isOnRoll(tx, row)) await this.settle(tx, row, 'match', ['roll'], null);
    return id;
  }

  /** Takes back an ask of mine that waits. */
  async withdraw(tx: Tx, me: Actor, id: string): Promise<void> {
    const ask = await this.homes.lockAsk(tx, id);
    if (ask?.personId !== me.id) throw new Refusal('ask.missing');
    await this.settle(tx, ask, 'withdraw', ['asker'], me.id);
  }

  /** Brings an ask to its end; confirmed, its person belongs to the home. The phone is kept no longer. */
  async settle(
    tx: Tx,
    ask: HomeAskRow,
    move: AskMove,
    parts: readonly AskPart[],
    by: string | null,
    answer: Answer = {},
  ): Promise<void> {
    if (ask.state !== 'waiting') throw new Refusal('ask.decided');
    const to = step(askLife, ask.state, move, parts);
    const { id, districtId, personId, kind, name } = ask;
    const homeId = answer.homeId ?? ask.homeId;
    await tx.rows.update(HomeAskRow, id, {
      ...answer,
      state: to,
      decidedAt: tx.at,
      decidedBy: by,
      phoneSealed: null,
      phoneIndex: null,
    });
    const facts = { to, reason: answer.reason ?? null };
    await this.outbox.publish(tx, homeAskDecided({ districtId, subjectId: id, actorId: by, facts }));
    if (to !== 'confirmed' || !homeId) return;
    const way = move === 'match' ? ('roll' as const) : ('worker' as const);
    const who = { districtId, homeId, personId, kind, name: name ?? '', way, askId: id };
    await this.residents.moveIn(tx, by, who);
  }

  /** Takes back what a forgotten person asks, and leaves no name, phone or words in it. */
  async forget(tx: Tx, personId: string): Promise<void> {
    for (const ask of await tx.rows.findBy(HomeAskRow, { personId, state: 'waiting' }))
      await this.settle(tx, ask, 'withdraw', ['asker'], null);
    await tx.rows.update(HomeAskRow, { personId }, { name: null, words: null });
  }

  private async refuseAgain(tx: Tx, personId: string, door: Chain, room: string): Promise<void> {
    const waiting = await tx.rows.findBy(HomeAskRow, { personId, state: 'waiting' });
    if (waiting.some((ask) => ask.placeId === door.place.id && ask.room === room))
      throw new Refusal('ask.twice');
    const { mostAsks } = await this.terms.policyOf(tx, door.district.id);
    if (waiting.length >= mostAsks) throw new Refusal('ask.too_many', { limit: mostAsks });
  }

  private async dueOf(tx: Tx, { district, community }: Chain): Promise<Date> {
    const { answerDays } = await this.terms.policyOf(tx, district.id);
    const { calendar } = await this.calendars.inForce(tx, district.id, community.id);
    return dueAt(tx.at, { unit: 'working_day', days: answerDays }, calendar).due;
  }

  /** Whether the roll has an owner of this name with this phone, and WeChat vouched that the phone is the asker's own. */
  private async isOnRoll(
    read: Read,
    { homeId, personId, kind, name, phoneIndex }: HomeAskRow,
  ): Promise<boolean> {
    if (!homeId || kind !== 'owner' || !phoneIndex) return false;
    const proved = await this.homes.provedPhone(read, personId);
    if (!proved?.equals(phoneIndex)) return false;
    const roll = await this.homes.roll(read, [homeId]);
    return roll.some((entry) => entry.phoneIndex?.equals(proved) && isSameName(entry.name, name ?? ''));
  }
}

const missingPhone = (): Refusal =>
  new Refusal('field.wrong', {}, { phone: faultWords({ why: 'missing' }, homeFieldWords.phone) });
