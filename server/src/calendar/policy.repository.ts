import { Injectable } from '@nestjs/common';
import type { PlaceKind } from '@linli/shared/place/place.contract';
import { In, IsNull, MoreThan } from 'typeorm';
import type { Read } from '../platform/db/db';
import { ask } from '../platform/db/lane';
import { PolicyRow, PolicyRuleRow } from './calendar.entity';

/** What decides which policy a matter has. */
export interface MatterKind {
  readonly categoryId: string;
  readonly urgent: boolean;
  readonly placeKind: PlaceKind;
}

/** How policies are found. A version never changes, so one that was read is kept. */
@Injectable()
export class PolicyRepository {
  private readonly known = new Map<string, PolicyRow>();

  async byId({ rows }: Read, id: string): Promise<PolicyRow> {
    const row = this.known.get(id) ?? (await rows.findOneByOrFail(PolicyRow, { id }));
    this.known.set(id, row);
    return row;
  }

  /** The policy in force that the most specific rule gives to a matter: category before urgency before kind of place, the latest of equals. */
  async forMatter(read: Read, districtId: string, matter: MatterKind): Promise<PolicyRow> {
    const { categoryId, urgent, placeKind } = matter;
    const [row] = await ask<{ id: string }>(
      read,
      `select p.id from policy_rule r join policy p on p.district_id = r.district_id and p.code = r.policy_code and p.from_at <= $5
        where r.district_id = $1 and r.from_at <= $5 and (r.until_at is null or r.until_at > $5)
          and (r.category_id = $2 or r.category_id is null) and (r.urgent = $3 or r.urgent is null) and (r.place_kind = $4 or r.place_kind is null)
        order by r.category_id is null, r.urgent is null, r.place_kind is null, r.from_at desc, r.id desc, p.from_at desc, p.version desc limit 1`,
      [districtId, categoryId, urgent, placeKind, read.at],
    );
    if (!row) throw new Error(`district ${districtId} has no policy for category ${categoryId}`);
    return this.byId(read, row.id);
  }

  /** Every policy of a district: of each the version in force now. */
  async inForce({ rows, at }: Read, districtId: string): Promise<PolicyRow[]> {
    const found = await rows.query<{ id: string }[]>(
      'select distinct on (code) id from policy where district_id = $1 and from_at <= $2 order by code, from_at desc, version desc',
      [districtId, at],
    );
    return rows.find(PolicyRow, { where: { id: In(found.map(({ id }) => id)) }, order: { code: 'ASC' } });
  }

  /** Versions that have been published and begin later, first to begin first. */
  coming({ rows, at }: Read, districtId: string): Promise<PolicyRow[]> {
    return rows.find(PolicyRow, {
      where: { districtId, fromAt: MoreThan(at) },
      order: { fromAt: 'ASC', version: 'ASC' },
    });
  }

  /** The names of the categories that have each policy today, where a rule names them. */
  async usedFor({ rows, at }: Read, districtId: string): Promise<Map<string, string[]>> {
    const found = await rows.query<{ code: string; names: string[] }[]>(
      `select code, array_agg(name order by sort) as names from (
         select distinct on (c.id) c.name, c.sort, r.policy_code as code
           from category c join policy_rule r on r.district_id = c.district_id and (r.category_id = c.id or r.category_id is null)
                and (r.urgent = c.urgent or r.urgent is null) and r.place_kind is null and r.from_at <= $2 and (r.until_at is null or r.until_at > $2)
          where c.district_id = $1 and c.retired_at is null
          order by c.id, r.category_id is null, r.urgent is null, r.from_at desc, r.id desc) given group by code`,
      [districtId, at],
    );
    return new Map(found.map(({ code, names }) => [code, names]));
  }

  /** Every rule of a district that has not ended, first to begin first. */
  rules({ rows, at }: Read, districtId: string): Promise<PolicyRuleRow[]> {
    return rows.find(PolicyRuleRow, {
      where: [
        { districtId, untilAt: IsNull() },
        { districtId, untilAt: MoreThan(at) },
      ],
      order: { fromAt: 'ASC', id: 'ASC' },
    });
  }

  all({ rows }: Read, districtId: string): Promise<PolicyRow[]> {
    return rows.find(PolicyRow, {
      where: { districtId },
      order: { code: 'ASC', fromAt: 'DESC', version: 'DESC' },
    });
  }

  /** The number of the newest version of a policy; none is 0. */
  async newest({ rows }: Read, districtId: string, code: string): Promise<number> {
    return (await rows.maximum(PolicyRow, 'version', { districtId, code })) ?? 0;
  }
}
