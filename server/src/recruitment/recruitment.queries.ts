import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { openMoves } from '@linli/shared/machine';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import type * as c from '@linli/shared/recruitment/recruitment.contract';
import { nomineeLife, partsTowardNominee, takesNames } from '@linli/shared/recruitment/recruitment.rules';
import { Refusal } from '@linli/shared/refusal';
import { workName } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { NomineeRow, RecruitmentRow } from './recruitment.entity';

interface Found extends Omit<RecruitmentRow, 'districtId' | 'postedBy' | 'at'> {
  readonly place: string;
}
type Named = NomineeRow & { readonly called: string | null };

const columns = `r.id, r.place_id as "placeId", r.path, r.title, r.words, r.until::text, r.closed_at as "closedAt", o.name as place`;

/** Calls for members as residents, those who stand, and communities see them. */
@Injectable()
export class RecruitmentQueries {
  constructor(private readonly places: PlaceService) {}

  /** The calls of the community of a place that take names, those that end first. */
  async at(read: Read, placeId: string): Promise<c.Recruitments> {
    const { community } = await this.places.chainOf(read, placeId);
    return { now: read.at.toISOString(), recruitments: await this.ofCommunity(read, community.id) };
  }

  /** The same, by the community's id. */
  async ofCommunity(read: Read, communityId: string): Promise<c.RecruitmentLine[]> {
    const found = await ask<Found>(
      read,
      `select ${columns} from recruitment r join place o on o.id = r.place_id
        where r.place_id = $1 and r.until >= $2 and r.closed_at is null order by r.until, r.id limit 50`,
      [communityId, localDate(read.at)],
    );
    return found.map((row) => line(row, read.at));
  }

  /** One call, with what I said to it. */
  async page(read: Read, me: Actor | null, id: string): Promise<c.RecruitmentPage> {
    const [row] = await read.rows.query<Found[]>(
      `select ${columns} from recruitment r join place o on o.id = r.place_id where r.id = $1`,
      [id],
    );
    if (!row) throw new Refusal('recruitment.missing');
    const where = { recruitmentId: id };
    const order = { id: 'DESC' } as const;
    const mine = me && (await read.rows.findOne(NomineeRow, { where: { ...where, personId: me.id }, order }));
    const named = me
      ? await read.rows.find(NomineeRow, { where: { ...where, nominatedBy: me.id }, order, take: 20 })
      : [];
    const open = line(row, read.at).open;
    return {
      now: read.at.toISOString(),
      ...line(row, read.at),
      words: row.words,
      mine: mine && me ? own(mine, me) : null,
      named: me ? named.map((one) => own(one, me)) : [],
      rights: { stand: open && (!mine || mine.state === 'withdrawn'), name: open },
    };
  }

  /** Calls of the communities I steer with who stands, the latest first, and where I may post one. */
  async office(read: Read, me: Actor): Promise<c.OfficeRecruitments> {
    const { rows, at } = read;
    const paths = steeredPaths(me);
    const mine = (path: string) =>
      `exists (select from unnest($1::text[]) mine where starts_with(${path}, mine))`;
    const found = await rows.query<Found[]>(
      `select ${columns} from recruitment r join place o on o.id = r.place_id where ${mine('r.path')} order by r.id desc limit 100`,
      [paths],
    );
    const nominees = await this.nominees(
      read,
      found.map(({ id }) => id),
    );
    const communities = await rows.query<c.OfficeRecruitments['communities']>(
      `select p.id, p.name from place p join stand s on s.place_id = p.id and s.tree = 'administrative'
        where p.kind = 'community' and (p.until is null or p.until > $2) and ${mine('s.path')} order by s.path limit 500`,
      [paths, localDate(at)],
    );
    return {
      now: at.toISOString(),
      today: localDate(at),
      communities,
      recruitments: found.map((row) => {
        const here = nominees.filter(({ recruitmentId }) => recruitmentId === row.id);
        const by = { id: me.id, steers: holdsAt(me, steering, row.path) };
        return {
          ...line(row, at),
          words: row.words,
          named: here.filter(({ state }) => state === 'named').length,
          nominees: here.flatMap((one) => (one.personId ? [nomineeOf(one, by)] : [])),
          mayClose: line(row, at).open,
        };
      }),
    };
  }

  /** Whom a message about a nomination is for, and the call's title; null once it is gone. */
  async mentioned({ rows }: Read, id: string): Promise<{ personId: string | null; title: string } | null> {
    const [found] = await rows.query<{ personId: string | null; title: string }[]>(
      `select n.person_id as "personId", r.title from nominee n join recruitment r on r.id = n.recruitment_id where n.id = $1`,
      [id],
    );
    return found ?? null;
  }

  private nominees({ rows }: Read, ids: readonly string[]): Promise<Named[]> {
    return rows.query(
      `select n.id, n.recruitment_id as "recruitmentId", n.person_id as "personId", n.nominated_by as "nominatedBy", n.state, n.words, n.answer,
              coalesce(w.work_name, p.name) as called
         from nominee n left join person p on p.id = n.person_id ${workName('w', 'n.person_id')}
        where n.recruitment_id = any($1) and n.state <> 'withdrawn' order by n.id limit 5000`,
      [ids],
    );
  }
}

const line = ({ id, title, place, until, closedAt }: Found, at: Date): c.RecruitmentLine => ({
  ...{ id, title, place, until },
  open: takesNames({ until, closed: closedAt !== null }, localDate(at)),
});

const own = (one: NomineeRow, me: Actor): c.OwnNomination => {
  const { id, name, state, words, answer } = one;
  const parts = partsTowardNominee(one, { id: me.id, steers: false });
  return {
    ...{ id, name, state, words },
    answer: one.personId === me.id ? answer : null,
    mayWithdraw: openMoves(nomineeLife, state, parts).includes('withdraw'),
  };
};

const nomineeOf = (one: Named, by: { id: string; steers: boolean }): c.NomineeLine => {
  const { id, called, nominatedBy, state, words, answer } = one;
  return {
    ...{ id, state, words, answer, name: called, self: nominatedBy === null },
    mayAnswer: openMoves(nomineeLife, state, partsTowardNominee(one, by)).includes('choose'),
  };
};
