import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Memberships, OwnMembership } from '@linli/shared/party/party.contract';
import { memberKinds } from '@linli/shared/party/party.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { workName } from '../people/people.queries';
import type { Read } from '../platform/db/db';

/** The five ledgers of members: one list by what each said of themselves. */
@Injectable()
export class MembershipQueries {
  /** What I said of myself, and where I sit as a member. */
  async mine({ rows }: Read, me: Actor): Promise<OwnMembership> {
    const [membership = null] = await rows.query<NonNullable<OwnMembership['membership']>[]>(
      `select m.kind, p.name as community, m.since::text from membership m join place p on p.id = m.place_id
        where m.person_id = $1 and m.until is null`,
      [me.id],
    );
    const bodies = await rows.query<{ name: string }[]>(
      'select distinct p.name from seat s join place p on p.id = s.body_id where s.person_id = $1 and s.party_member order by p.name limit 50',
      [me.id],
    );
    return { membership, bodies: bodies.map(({ name }) => name) };
  }

  /** The members of the communities I steer, and how many there are of each kind. */
  async all({ rows, at }: Read, me: Actor): Promise<Memberships> {
    const members = await rows.query<Memberships['members']>(
      `select m.id, coalesce(n.work_name, p.name, '') as name, m.kind, o.name as community, m.since::text, b.name as "reportedIn"
         from membership m join person p on p.id = m.person_id join place o on o.id = m.place_id ${workName('n', 'm.person_id')}
         left join report_in r on r.person_id = m.person_id and r.kind = 'person' and r.state = 'held' and (r.until is null or r.until > $2)
         left join place b on b.id = r.place_id
        where m.until is null and exists (select from unnest($1::text[]) mine where starts_with(m.path, mine))
        order by o.name, m.kind, name, m.id limit 5000`,
      [steeredPaths(me), localDate(at)],
    );
    return {
      now: at.toISOString(),
      all: members.length,
      kinds: memberKinds.map((kind) => ({ kind, count: members.filter((one) => one.kind === kind).length })),
      members,
    };
  }
}
