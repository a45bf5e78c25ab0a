import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { OwnRight } from '@linli/shared/electorate/electorate.contract';
import { headsOf } from '@linli/shared/electorate/electorate.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Read } from '../platform/db/db';
import { ElectorateRow } from './electorate.entity';
import { ElectorateQueries, explained } from './electorate.queries';
import { ElectorateFiles, objectionLine } from './file.queries';
import { asLot, LotRepository } from './lot.repository';
import { ElectorateObjectionRow } from './objection.entity';

/** What an owner sees of their own right to vote. */
@Injectable()
export class RightQueries {
  constructor(
    private readonly lots: LotRepository,
    private readonly queries: ElectorateQueries,
    private readonly files: ElectorateFiles,
  ) {}

  /** My lines on what is posted, and on the newest edition of what is frozen; the newest first. */
  async mine(read: Read, me: Actor): Promise<OwnRight> {
    const electorates: OwnRight['electorates'] = [];
    for (const row of await this.around(read, me.id)) {
      const own = await this.queries.ownLots(read, row.id, me.id);
      if (own.length) electorates.push(await this.line(read, me, row, own));
    }
    return { now: read.at.toISOString(), electorates };
  }

  private async line(
    read: Read,
    me: Actor,
    row: ElectorateRow,
    own: Awaited<ReturnType<ElectorateQueries['ownLots']>>,
  ): Promise<OwnRight['electorates'][number]> {
    const lots = await this.lots.lots(read, row.id);
    const names = new Map((await this.lots.owners(read, row.id)).map(({ id, name }) => [id, name]));
    const heads = headsOf(lots.map(asLot));
    const objections = await read.rows.find(ElectorateObjectionRow, {
      where: { electorateId: row.id, askedBy: me.id },
      order: { at: 'DESC' },
      take: 50,
    });
    return {
      ...(await this.files.heading(read, row, lots)),
      lots: own.flatMap(({ id, label, kind, area, areaSource: source, areaDay: sourceDay, proof }) => {
        const head = heads.find((each) => each.lots.includes(id));
        if (!head) return [];
        const words = head.owners.map((one) => names.get(one) ?? '');
        return [
          {
            ...{ id, label, kind, area: area ?? 0, source, sourceDay, proof, why: head.why },
            head: explained(head.why, words, head.lots.length),
          },
        ];
      }),
      objections: objections.map((each) => objectionLine(each, lots, read.at)),
      mayObject: row.state === 'posted' && row.postedUntil !== null && localDate(read.at) <= row.postedUntil,
    };
  }

  /** Electorates of compounds in which somebody has a home, or on which their account stands. */
  private async around({ rows, at }: Read, personId: string): Promise<ElectorateRow[]> {
    return rows
      .createQueryBuilder(ElectorateRow, 'e')
      .where(
        `(e.state = 'posted' or e.state = 'frozen' and not exists (
            select from electorate later where later.line_id = e.line_id and later.state = 'frozen' and later.edition > e.edition))
         and (exists (select from electorate_owner o where o.electorate_id = e.id and o.person_id = :personId)
           or exists (select from resident r join electorate_lot l on l.home_id = r.home_id and l.electorate_id = e.id
                       where r.person_id = :personId and r.kind = 'owner' and r.since <= :today and (r.until is null or r.until > :today)))`,
        { personId, today: localDate(at) },
      )
      .orderBy('e.madeAt', 'DESC')
      .take(20)
      .getMany();
  }
}
