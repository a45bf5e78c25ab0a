import { Injectable } from '@nestjs/common';
import { openMoves } from '@linli/shared/machine';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import {
  askedMoves,
  receiving,
  voteLife,
  type AskedMove,
  type VoteState,
} from '@linli/shared/vote/life.rules';
import type { Matter } from '@linli/shared/vote/matter.rules';
import type * as c from '@linli/shared/vote/office.contract';
import { openFaultWords, packWords } from '@linli/shared/vote/pack.words';
import { matterWords, weighingWords } from '@linli/shared/vote/verdict.words';
import { codeFrom } from '@linli/shared/vote/slip.rules';
import { DocumentService } from '../document/document.service';
import type { Read } from '../platform/db/db';
import { VoteProxyRow } from './ballot.entity';
import { BallotRepository, holdingBallot } from './ballot.repository';
import { ConflictQueries } from './conflict.queries';
import { RollQueries } from './roll.queries';
import { turnoutOf } from './turnout';
import { VoteSlotRow, type VoteRow } from './vote.entity';
import { lacksOf, packOfVote, ruleOfVote } from './vote.readiness';
import { partsOf, VoteRepository } from './vote.repository';

interface LineFound {
  readonly id: string;
  readonly title: string;
  readonly state: VoteState;
  readonly place: string;
  readonly matterCode: Matter;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly due: Date | null;
  readonly late: boolean;
  readonly filled: number;
  readonly slots: number;
  readonly conflicts: number;
  readonly objections: number;
}

const selected = `select v.id, v.title, v.state, p.name as place, v.matter as "matterCode", v.opens_at as "opensAt", v.closes_at as "closesAt",
    v.due_at as due, v.due_at is not null and v.due_at <= $2 and v.state in ('closed','counted','objections') as late,
    (select count(*)::int from vote_slot s join ${holdingBallot} where s.vote_id = v.id and s.ended_at is null) as filled,
    (select count(*)::int from vote_slot s where s.vote_id = v.id and s.ended_at is null) as slots,
    (select count(*)::int from vote_conflict x where x.vote_id = v.id and x.decision is null) as conflicts,
    (select count(*)::int from vote_objection o where o.vote_id = v.id and o.answered_at is null) as objections
  from vote v join place p on p.id = v.place_id`;

/** Votes as those see them who organise them: never a choice. */
@Injectable()
export class VoteOffice {
  constructor(
    private readonly votes: VoteRepository,
    private readonly ballots: BallotRepository,
    private readonly rolls: RollQueries,
    private readonly conflicts: ConflictQueries,
    private readonly documents: DocumentService,
  ) {}

  /** The votes of my places: what is owed first, then the newest. */
  async list({ rows, at }: Read, me: Actor): Promise<c.OfficeVotes> {
    const found = await rows.query<LineFound[]>(
      `${selected} where exists (select from unnest($1::text[]) mine where starts_with(v.path, mine))
        order by v.state in ('final','void','cancelled'), v.due_at nulls last, v.opens_at desc limit 200`,
      [steeredPaths(me), at],
    );
    return { now: at.toISOString(), votes: found.map(told) };
  }

  /** One vote of my places with everything but what ballots say. */
  async detail(read: Read, me: Actor, id: string): Promise<c.OfficeVote> {
    const row = await this.votes.inScope(read, me, id);
    const [found] = await read.rows.query<[LineFound]>(`${selected} where v.id = $1`, [id, read.at]);
    const pack = packOfVote(row);
    const rule = ruleOfVote(row);
    const questions = await this.votes.questionsOf(read, id);
    const all = row.noticedAt ? await this.ballots.counted(read, id) : [];
    const named = (await this.votes.documentsOf(read, id)).map(({ documentId }) => documentId);
    const runs = receiving.includes(row.state);
    const before = ['draft', 'ready'].includes(row.state);
    return {
      now: read.at.toISOString(),
      ...told(found),
      ...{ version: row.version, placeId: row.placeId, buildings: row.buildings, topicId: row.topicId },
      questions: questions.map(({ number, words }) => ({ number, words })),
      documents: (await this.documents.named(read, named)).map(({ id: one, name }) => ({ id: one, name })),
      ...{ cents: row.cents === null ? null : Number(row.cents), matterCode: row.matter },
      ...{ rule: weighingWords[rule.weighing], pack: packWords[pack.id] },
      ...{ electorateId: row.electorateId, electorateHash: row.electorateHash },
      ...{ city: pack.online === 'city', cityAddress: row.cityAddress, endedReason: row.endedReason },
      ...{ special: row.special, dissent: row.dissent, committeeTold: row.committeeTold },
      ruleDocumentId: row.ruleDocumentId,
      lacks: before ? await this.lacks(read, row, questions.length) : [],
      turnout: row.noticedAt ? turnoutOf(all, rule) : null,
      moves: openMoves(voteLife, row.state, partsOf(me, row.path)).filter(isAsked),
      ...(await this.sums(read, me, id)),
      conflictLines: await this.conflicts.conflicts(read, me, row),
      objectionLines: await this.conflicts.objections(read, me, row),
      rights: {
        ...{
          revise: row.state === 'draft',
          enter: runs,
          look: row.closedAt !== null && row.state !== 'void',
        },
        ...{ deliver: ['noticed', 'open'].includes(row.state), city: runs && pack.online === 'city' },
        follow: await this.newer(read, row),
      },
    };
  }

  /** The slots of a vote, or those whose home or code is like what was typed. */
  async slots(read: Read, me: Actor, id: string, q: string | null): Promise<c.SlotLines> {
    await this.votes.inScope(read, me, id);
    const like = q && `%${q.trim().replace(/[%_\\]/g, '\\$&')}%`;
    const found = await read.rows.query<(Omit<c.SlotLine, 'at'> & { at: Date | null })[]>(
      `select s.id, s.label, s.code, s.area, jsonb_array_length(s.lots) as units, b.channel, b.at, coalesce(b.proxy_id is not null and b.id is not null, false) as "byProxy",
              s.paper_asked_at is not null as "paperAsked",
              (select coalesce(array_agg(distinct d.means), '{}') from vote_delivery d where d.slot_id = s.id) as delivered,
              (select count(*)::int from paper_entry e where e.slot_id = s.id) as entered,
              array(select distinct e.carried_by from paper_entry e where e.slot_id = s.id and e.carried_by is not null) as "carriedBy"
         from vote_slot s left join ${holdingBallot}
        where s.vote_id = $1 and s.ended_at is null and ($2::text is null or s.label ilike $2 or s.code ilike $2)
        order by s.building, length(s.label), s.label limit 5000`,
      [id, like],
    );
    return {
      now: read.at.toISOString(),
      slots: found.map(({ at, ...one }) => ({ ...one, at: at?.toISOString() ?? null })),
    };
  }

  /** What a code stands for: whose papers it is, and what is asked. */
  async slip(read: Read, me: Actor, id: string, given: string): Promise<c.SlipFound> {
    const row = await this.votes.inScope(read, me, id);
    const slot = await read.rows.findOneBy(VoteSlotRow, { voteId: id, code: codeFrom(given) ?? '' });
    if (!slot) throw new Refusal('vote.slot_missing');
    if (slot.endedAt) throw new Refusal('vote.slot_ended');
    const ballot = (await this.ballots.filled(read, [slot.id])).get(slot.id);
    const proxies = await read.rows.findBy(VoteProxyRow, { slotId: slot.id });
    return {
      ...{ slotId: slot.id, code: slot.code, label: slot.label, units: slot.lots.length },
      ...{ filled: ballot !== undefined, channel: ballot?.channel ?? null },
      questions: (await this.votes.questionsOf(read, id)).map(({ number, words }) => ({ number, words })),
      mayWindow: row.state === 'open' && read.at < row.closesAt && (!ballot || ballot.byProxy),
      proxies: proxies
        .filter(({ endedAt }) => !endedAt)
        .map((one) => ({ id: one.id, name: one.holderName ?? '', confirmed: one.confirmedAt !== null })),
    };
  }

  /** What is needed to write a vote: my compounds, and what their rules let owners decide. */
  async form(read: Read, me: Actor): Promise<c.VoteForm> {
    const compounds = await read.rows.query<{ id: string; name: string; districtId: string; path: string }[]>(
      `select p.id, p.name, p.district_id as "districtId", s.path from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind = 'compound' and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine)) order by p.name limit 100`,
      [steeredPaths(me)],
    );
    const kept = await this.documents.of(
      read,
      compounds.map(({ id }) => id),
    );
    const told: c.VoteForm['compounds'] = [];
    for (const { id, name, districtId, path } of compounds) {
      const pack = await this.rolls.packOf(read, districtId);
      const buildings = await read.rows.query<{ id: string; name: string }[]>(
        `select p.id, p.name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
          where p.kind = 'building' and starts_with(s.path, $1) order by length(p.name), p.name limit 200`,
        [path],
      );
      told.push({
        ...{ id, name, pack: packWords[pack.id], city: pack.online === 'city', noticeDays: pack.notice.days },
        ...{ days: { least: pack.open.least, most: pack.open.most }, buildings },
        electorates: await this.rolls.of(read, id),
        documents: (kept.get(id) ?? []).map((one) => ({ id: one.id, name: one.name })),
        dissent: pack.dissent.matters.length > 0,
        matters: (Object.keys(pack.matters) as Matter[]).map((code) => {
          const weighing = pack.matters[code] ?? 'ordinary';
          return { code, name: matterWords[code], rule: weighingWords[weighing] };
        }),
      });
    }
    return { now: read.at.toISOString(), compounds: told };
  }

  private async lacks(read: Read, row: VoteRow, questions: number): Promise<string[]> {
    const roll = row.electorateId ? await this.rolls.frozen(read, row.electorateId) : null;
    return lacksOf(row, { roll, questions, at: read.at }).map((fault) => openFaultWords[fault]);
  }

  private async newer(read: Read, { state, electorateId }: VoteRow): Promise<boolean> {
    if (!electorateId || !['noticed', 'open'].includes(state)) return false;
    const newest = await this.rolls.newest(read, electorateId);
    return newest !== null && newest !== electorateId;
  }

  private async sums(
    { rows }: Read,
    me: Actor,
    voteId: string,
  ): Promise<Pick<c.OfficeVote, 'paperAsked' | 'delivered' | 'entries'>> {
    const [sums] = await rows.query<
      [{ paperAsked: number; delivered: number; waiting: number; mine: number }]
    >(
      `select (select count(*)::int from vote_slot where vote_id = $1 and paper_asked_at is not null and ended_at is null) as "paperAsked",
              (select count(distinct slot_id)::int from vote_delivery where vote_id = $1) as delivered,
              count(*)::int as waiting, coalesce(count(*) filter (where lone.first = $2), 0)::int as mine
         from (select (array_agg(e.by_id))[1] as first from paper_entry e where e.vote_id = $1 group by e.slot_id having count(*) = 1) lone`,
      [voteId, me.id],
    );
    const { paperAsked, delivered, ...entries } = sums;
    return { paperAsked, delivered, entries };
  }
}

const isAsked = (move: string): move is AskedMove => (askedMoves as readonly string[]).includes(move);

const told = ({ opensAt, closesAt, due, matterCode, ...rest }: LineFound): c.OfficeVoteLine => ({
  ...rest,
  matter: matterWords[matterCode],
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
  due: due?.toISOString() ?? null,
});
