import type { INestApplicationContext } from '@nestjs/common';
import { dayNumber, instantOn, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Answered } from '@linli/shared/vote/ballot.rules';
import type { AskedMove } from '@linli/shared/vote/life.rules';
import type { Choice } from '@linli/shared/vote/tally.rules';
import { DocumentService } from '../src/document/document.service';
import { ElectorateRow } from '../src/electorate/electorate.entity';
import { ElectorateQueries } from '../src/electorate/electorate.queries';
import { PeopleService } from '../src/people/people.service';
import type { Tx } from '../src/platform/db/db';
import { CastService } from '../src/vote/cast.service';
import { DeliveryService } from '../src/vote/delivery.service';
import { MoveService } from '../src/vote/move.service';
import { PaperService } from '../src/vote/paper.service';
import { VoteClock } from '../src/vote/vote.clock';
import { VoteRow, VoteSlotRow } from '../src/vote/vote.entity';
import { VoteService } from '../src/vote/vote.service';
import { demoElectorates } from './electorate.words';
import type { Papers } from './papers';
import { actorOf } from './people/acting';
import type { Cast } from './people/cast';
import { buildingName, type Register } from './places/register';
import { topicOf } from './topics';
import { voteWords } from './votes.words';

interface Cue {
  readonly at: Date;
  readonly work: (tx: Tx) => Promise<void>;
}
interface Told {
  readonly register: Register;
  readonly cast: Cast;
  readonly papers: Papers;
}
type Vote = 'lamp' | 'pipe';

const compound = '槐荫里小区';
const [clerk, leader] = ['钱洁', '孙主任'] as const;
/** Who may still vote on the phone when the demo is looked at. */
const undecided: readonly string[] = ['王奶奶', '陈姐'];

/**
 * What owners of 槐荫里小区 decide: one building about its lamps, from the notice to a final result, and all of them about
 * the drains, which is open now: some voted on a phone, some on paper, one at the window; one paper was read by one person
 * only, and another by two who read it differently.
 */
export function voteCues(app: INestApplicationContext, now: Date, told: Told): Cue[] {
  const polling = new Polling(app, told);
  const at = (days: number, hour: number) => instantOn(dayNumber(now) - days, hour * 60);
  const on = (days: number, hour: number, work: Cue['work']): Cue => ({ at: at(days, hour), work });
  const pass = (days: number, hour: number) => on(days, hour, (tx) => polling.pass(tx));
  const building = [told.register.id(buildingName(compound, 1))];
  return [
    on(60, 10, (tx) =>
      polling.post(tx, 'lamp', { buildings: building, opens: at(44, 9), closes: at(38, 20) }),
    ),
    pass(44, 9),
    on(43, 19, (tx) => polling.phones(tx, 'lamp')),
    on(42, 16, (tx) => polling.sheets(tx, 'lamp', { from: 0, to: 18 })),
    on(39, 16, (tx) => polling.sheets(tx, 'lamp', { from: 18, to: 99 })),
    pass(38, 20),
    on(37, 10, (tx) => polling.move(tx, 'lamp', clerk, 'count')),
    on(36, 10, (tx) => polling.move(tx, 'lamp', leader, 'publish')),
    on(28, 10, (tx) => polling.move(tx, 'lamp', leader, 'settle')),
    on(24, 10, (tx) => polling.post(tx, 'pipe', { buildings: [], opens: at(8, 9), closes: at(-8, 20) })),
    pass(8, 9),
    on(7, 19, (tx) => polling.phones(tx, 'pipe')),
    on(5, 16, (tx) => polling.sheets(tx, 'pipe', { from: 0, to: 30 })),
    on(2, 16, (tx) => polling.sheets(tx, 'pipe', { from: 30, to: 60 })),
    on(1, 15, (tx) => polling.desk(tx)),
  ];
}

/** Who writes, posts, fills and counts the votes of the demo. */
class Polling {
  private readonly ids = new Map<Vote, string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly told: Told,
  ) {}

  /** Written, found complete, posted, and brought to every door. */
  async post(
    tx: Tx,
    name: Vote,
    { buildings, opens, closes }: { buildings: string[]; opens: Date; closes: Date },
  ): Promise<void> {
    const { title, question, cents } = voteWords[name];
    const electorate = await tx.rows.findOneByOrFail(ElectorateRow, {
      name: demoElectorates[name === 'pipe' ? 'drains' : 'lamp'],
      state: 'frozen',
    });
    const { id } = await this.app.get(VoteService).make(tx, await this.actor(tx, clerk), {
      ...{ title, matter: 'fund_use', buildings, questions: [question], documents: [], cents },
      ...{ opensAt: opens.toISOString(), closesAt: closes.toISOString(), electorateId: electorate.id },
      ...{ special: false, dissent: false, committeeTold: true },
      ...{ placeId: this.told.register.id(compound), topicId: await topicOf(tx, name) },
    });
    this.ids.set(name, id);
    await this.move(tx, name, clerk, 'prepare');
    await this.move(tx, name, leader, 'post');
    const slots = (await this.slots(tx, name)).map((slot) => slot.id);
    const told = { slots, means: 'door' as const, day: localDate(tx.at) };
    await this.app.get(DeliveryService).deliver(tx, await this.actor(tx, clerk), id, told);
  }

  async move(tx: Tx, name: Vote, who: string, move: AskedMove): Promise<void> {
    const { version } = await tx.rows.findOneByOrFail(VoteRow, { id: this.id(name) });
    await this.app.get(MoveService).move(tx, await this.actor(tx, who), this.id(name), { move, version });
  }

  /** Time passes over votes: what is due opens, or closes. */
  async pass(tx: Tx): Promise<void> {
    await this.app.get(VoteClock).round(tx);
  }

  /** Owners who have an account vote on their phones, all but those who have not made up their mind. */
  async phones(tx: Tx, name: Vote): Promise<void> {
    const { electorateId, electorateHash } = await tx.rows.findOneByOrFail(VoteRow, { id: this.id(name) });
    const roll = await this.app.get(ElectorateQueries).frozen(tx, electorateId ?? '');
    const slots = new Map((await this.slots(tx, name)).map((slot) => [slot.ownerKey, slot.id]));
    const waits = new Set(undecided.map((one) => this.told.cast.id(one)));
    for (const [turn, { key, personIds }] of (roll?.owners ?? []).entries()) {
      const [personId] = personIds;
      const slotId = slots.get(key);
      if (!personId || !slotId || waits.has(personId)) continue;
      const ballot = { slotId, edition: electorateHash ?? '', answers: answersOf(turn) };
      const owner = await actorOf(tx, this.app.get(PeopleService), personId);
      await this.app.get(CastService).cast(tx, owner, this.id(name), ballot);
    }
  }

  /** Papers of some of the homes in the order of the list, each read by two people. */
  async sheets(tx: Tx, name: Vote, { from, to }: { from: number; to: number }): Promise<void> {
    const readers = [await this.actor(tx, clerk), await this.actor(tx, leader)];
    for (const [turn, slot] of (await this.onPaper(tx, name)).entries()) {
      if (turn < from || turn >= to || isSilent(turn)) continue;
      const documentId = await this.handIn(tx);
      for (const reader of readers) await this.read(tx, reader, { name, slot, documentId, turn });
    }
  }

  /** Yesterday: a voter at the window, a paper that a second person has still to read, and one that was read in two ways. */
  async desk(tx: Tx): Promise<void> {
    const [me, other] = [await this.actor(tx, clerk), await this.actor(tx, leader)];
    const [window, once, twice] = (await this.onPaper(tx, 'pipe')).slice(-3);
    if (!window || !once || !twice) throw new Error('nobody is left to vote on paper');
    const { code } = window;
    const ballot = { code, answers: answersOf(0), documentId: await this.handIn(tx) };
    await this.app.get(PaperService).window(tx, me, this.id('pipe'), ballot);
    const paper = { name: 'pipe' as const, turn: 0 };
    await this.read(tx, me, { ...paper, slot: once, documentId: await this.handIn(tx) });
    const documentId = await this.handIn(tx);
    await this.read(tx, me, { ...paper, slot: twice, documentId });
    await this.read(tx, other, { ...paper, slot: twice, documentId, turn: objecting });
  }

  private async read(
    tx: Tx,
    reader: Actor,
    {
      name,
      slot: { code },
      documentId,
      turn,
    }: { name: Vote; slot: VoteSlotRow; documentId: string; turn: number },
  ): Promise<void> {
    const entry = { code, answers: answersOf(turn), documentId };
    await this.app.get(PaperService).enter(tx, reader, this.id(name), entry);
  }

  /** A photographed paper is kept with the compound. */
  private async handIn(tx: Tx): Promise<string> {
    const paper = this.told.papers.take();
    const placeId = this.told.register.id(compound);
    const kept = { ...paper, placeId, purpose: 'evidence' as const, name: voteWords.paper };
    await this.app.get(DocumentService).keep(tx, await this.actor(tx, clerk), kept);
    return paper.id;
  }

  /** Slots whose owners have no account, in the order of the list. */
  private async onPaper(tx: Tx, name: Vote): Promise<VoteSlotRow[]> {
    const { electorateId } = await tx.rows.findOneByOrFail(VoteRow, { id: this.id(name) });
    const roll = await this.app.get(ElectorateQueries).frozen(tx, electorateId ?? '');
    const reached = new Set(
      (roll?.owners ?? []).filter(({ personIds }) => personIds.length).map(({ key }) => key),
    );
    return (await this.slots(tx, name)).filter(({ ownerKey }) => !reached.has(ownerKey));
  }

  private slots({ rows }: Tx, name: Vote): Promise<VoteSlotRow[]> {
    return rows.find(VoteSlotRow, { where: { voteId: this.id(name) }, order: { label: 'ASC' } });
  }

  private actor(tx: Tx, name: string): Promise<Actor> {
    return actorOf(tx, this.app.get(PeopleService), this.told.cast.id(name));
  }

  private id(name: Vote): string {
    const id = this.ids.get(name);
    if (!id) throw new Error(`nobody wrote ${name} yet`);
    return id;
  }
}

/** Of so many homes in turn one hands in nothing, one is against, one abstains. */
const [silentEvery, noEvery, abstainEvery] = [5, 7, 11] as const;
const objecting = noEvery - 1;
const isSilent = (turn: number): boolean => turn % silentEvery === silentEvery - 1;

function answersOf(turn: number): Answered[] {
  const is = (every: number) => turn % every === every - 1;
  const choice: Choice = is(noEvery) ? 'no' : is(abstainEvery) ? 'abstain' : 'yes';
  return [{ question: 1, choice }];
}
