import { Injectable } from '@nestjs/common';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { pathsUpTo } from '@linli/shared/place/path.rules';
import { Refusal } from '@linli/shared/refusal';
import type { NoCast } from '@linli/shared/vote/ballot.rules';
import { postedStates, published, type VoteState } from '@linli/shared/vote/life.rules';
import { packSays, packWords } from '@linli/shared/vote/pack.words';
import { phoneAuthority } from '@linli/shared/vote/proxy.rules';
import { shareOf } from '@linli/shared/vote/money.rules';
import { matterWords, weighingWords } from '@linli/shared/vote/verdict.words';
import type { OwnSlot, VoteLine, VoteLines, VotePage } from '@linli/shared/vote/vote.contract';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { VoteProxyRow } from './ballot.entity';
import { BallotRepository, type SlotFilled } from './ballot.repository';
import { RollQueries } from './roll.queries';
import { turnoutOf } from './turnout';
import { VoteRow, VoteSlotRow } from './vote.entity';
import { VoteFiles } from './vote.files';
import { packOfVote, ruleOfVote } from './vote.readiness';
import { VoteRepository } from './vote.repository';

interface LineFound {
  readonly id: string;
  readonly title: string;
  readonly state: VoteState;
  readonly place: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

const selected = `v.id, v.title, v.state, p.name as place, v.opens_at as "opensAt", v.closes_at as "closesAt"
  from vote v join place p on p.id = v.place_id`;

/** Votes as everybody sees them who comes to a page of one, and as other features tell of them. */
@Injectable()
export class VoteQueries {
  constructor(
    private readonly votes: VoteRepository,
    private readonly ballots: BallotRepository,
    private readonly rolls: RollQueries,
    private readonly files: VoteFiles,
  ) {}

  /** The votes of a topic that were posted, the newest first; those who steer there see the others too. */
  async ofTopic(read: Read, me: Actor | null, topicId: string): Promise<VoteLines> {
    const found = await read.rows.query<LineFound[]>(
      `select ${selected} where v.topic_id = $1 and (v.state = any($2) or exists (select from unnest($3::text[]) mine where starts_with(v.path, mine)))
        order by v.opens_at desc limit 50`,
      [topicId, postedStates, me ? steeredPaths(me) : []],
    );
    return told(read, found);
  }

  /** Votes that I can vote in or have voted in, those that are open first. */
  async mine(read: Read, me: Actor): Promise<VoteLines> {
    const here = me.posts.flatMap(({ path }) => pathsUpTo(path));
    const found = await read.rows.query<LineFound[]>(
      `select ${selected} where v.state = any($2) and (v.path = any($1)
          or v.id in (select b.vote_id from named_ballot b where b.person_id = $3))
        order by v.state in ('open') desc, v.opens_at desc limit 100`,
      [here, postedStates, me.id],
    );
    return told(read, found);
  }

  /** What is to be voted now at a place with this path: the votes that are open or posted above it, the one that ends first. */
  async openFor(read: Read, path: string): Promise<VoteLine[]> {
    const found = await ask<LineFound>(
      read,
      `select ${selected} where v.path = any($1) and v.state in ('open', 'noticed') order by v.state = 'open' desc, v.closes_at limit 3`,
      [pathsUpTo(path)],
    );
    return found.map(line);
  }

  /** One vote that was posted; any other is missing. */
  async page(read: Read, me: Actor | null, id: string): Promise<VotePage> {
    const row = await this.posted(read, id);
    const pack = packOfVote(row);
    const rule = ruleOfVote(row);
    const all = await this.ballots.counted(read, id);
    const turnout = turnoutOf(all, rule);
    const [place] = await this.named(read, row.placeId);
    const city = pack.online === 'city';
    const slots = me ? await this.own(read, me, row, turnout.total.area) : [];
    return {
      now: read.at.toISOString(),
      ...{ id, title: row.title, state: row.state, place: place?.name ?? '', topicId: row.topicId },
      matter: matterWords[row.matter],
      ...{ rule: weighingWords[rule.weighing], pack: packWords[pack.id] },
      questions: (await this.votes.questionsOf(read, id)).map(({ number, words }) => ({ number, words })),
      documents: await this.files.of(read, id),
      ...{ opensAt: row.opensAt.toISOString(), closesAt: row.closesAt.toISOString() },
      ...{ endedReason: row.endedReason, electorateHash: row.electorateHash },
      city: city ? { address: row.cityAddress, updatedAt: row.cityAt?.toISOString() ?? null } : null,
      turnout,
      slots,
      why: slots.length ? null : me ? whyNobody(row, city) : 'sign_in',
      authority: { rule: packSays.proxy(pack), phone: phoneAuthority(pack) },
      result: published.includes(row.state),
      phone: place?.phone ?? null,
    };
  }

  /** A vote that everybody may see. */
  async posted({ rows }: Read, id: string): Promise<VoteRow> {
    const row = await rows.findOneBy(VoteRow, { id });
    if (!row || !postedStates.includes(row.state)) throw new Refusal('vote.missing');
    return row;
  }

  /** The slots of which I own a lot, and what I may do about each. */
  async own(read: Read, me: Actor, row: VoteRow, area: number): Promise<OwnSlot[]> {
    const slots = await this.slotsOf(read, me, row);
    const ids = slots.map(({ id }) => id);
    const filled = await this.ballots.filled(read, ids);
    const proxies = await this.proxiesOf(read, ids);
    return slots.map((slot) => {
      const ballot = filled.get(slot.id) ?? null;
      const why = whyNot(row, read.at, { ballot, me: me.id });
      const running = ['noticed', 'open'].includes(row.state) && read.at < row.closesAt;
      const proxy = proxies.get(slot.id);
      return {
        ...{
          id: slot.id,
          label: slot.label,
          building: slot.building,
          area: slot.area,
          units: slot.lots.length,
        },
        ...{
          filled: ballot !== null,
          channel: ballot?.channel ?? null,
          at: ballot?.at.toISOString() ?? null,
        },
        ...{ byProxy: ballot?.byProxy ?? false, mine: ballot?.personId === me.id },
        paperAsked: slot.paperAskedAt !== null,
        share: shareOf(row.cents === null ? null : Number(row.cents), slot.area, area),
        rights: {
          cast: why === null,
          paper: running && !ballot && !slot.paperAskedAt,
          object: mayObject(row, read.at, { ballot, me: me.id }),
          proxy: running && !ballot && !proxy && phoneAuthority(packOfVote(row)),
        },
        why,
        proxy: proxy
          ? { id: proxy.id, name: proxy.holderName ?? '', confirmed: proxy.confirmedAt !== null }
          : null,
      };
    });
  }

  /** The slots of a vote of which somebody owns a lot. */
  async slotsOf({ rows, at }: Read, me: Actor, { id, electorateId }: VoteRow): Promise<VoteSlotRow[]> {
    const lots = electorateId ? await this.rolls.lotsOf({ rows, at }, electorateId, me.id) : [];
    if (!lots.length) return [];
    const found = await rows.query<{ id: string }[]>(
      'select distinct slot_id as id from vote_slot_lot where vote_id = $1 and lot_id = any($2)',
      [id, lots],
    );
    return rows.findBy(
      VoteSlotRow,
      found.map(({ id: slot }) => ({ id: slot })),
    );
  }

  private async proxiesOf({ rows }: Read, slotIds: readonly string[]): Promise<Map<string, VoteProxyRow>> {
    if (!slotIds.length) return new Map();
    const found = await rows.findBy(
      VoteProxyRow,
      slotIds.map((slotId) => ({ slotId })),
    );
    return new Map(found.filter(({ endedAt }) => !endedAt).map((one) => [one.slotId, one]));
  }

  private named({ rows }: Read, placeId: string): Promise<[{ name: string; phone: string | null }?]> {
    return rows.query(
      `select p.name, coalesce(c.phone, p.phone) as phone from place p
         left join stand s on s.place_id = p.id and s.tree = 'administrative' left join place c on c.id = s.parent_id where p.id = $1`,
      [placeId],
    );
  }
}

const line = ({ opensAt, closesAt, ...rest }: LineFound): VoteLine => ({
  ...rest,
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
});
const told = ({ at }: Read, found: readonly LineFound[]): VoteLines => ({
  now: at.toISOString(),
  votes: found.map(line),
});

interface Standing {
  readonly ballot: SlotFilled | null;
  readonly me: string;
}

/** Why nobody without a slot casts here: it is over, belongs elsewhere, or is for owners. */
const whyNobody = ({ state }: VoteRow, city: boolean): NoCast =>
  state !== 'open' && state !== 'noticed' ? 'over' : city ? 'city' : 'not_owner';

/** Why an owner cannot cast for a slot of theirs on the phone; null where they can. */
function whyNot(row: VoteRow, at: Date, { ballot, me }: Standing): NoCast | null {
  if (ballot && !ballot.byProxy) return ballot.personId && ballot.personId !== me ? 'co_owner' : 'cast';
  if (row.state === 'noticed') return 'not_yet';
  if (row.state !== 'open' || at >= row.closesAt) return 'over';
  return packOfVote(row).online === 'city' ? 'city' : null;
}

/** Whether an owner may say that the ballot of their home, or the published result, is wrong. */
function mayObject(row: VoteRow, at: Date, { ballot, me }: Standing): boolean {
  if (row.state === 'open') return ballot !== null && ballot.personId !== me && at < row.closesAt;
  return row.state === 'objections' && row.objectionsUntil !== null && at < row.objectionsUntil;
}
