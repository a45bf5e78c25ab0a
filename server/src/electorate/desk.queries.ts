import { Injectable } from '@nestjs/common';
import type { AskLots, ElectorateDesk, LotLines } from '@linli/shared/electorate/electorate.contract';
import { gapsOf, headsOf } from '@linli/shared/electorate/electorate.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { onlineWords, packWords } from '@linli/shared/vote/pack.words';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ElectorateRow } from './electorate.entity';
import { ElectorateQueries, explained } from './electorate.queries';
import { ElectorateRepository } from './electorate.repository';
import { ElectorateFiles } from './file.queries';
import { asLot, LotRepository } from './lot.repository';
import { ElectorateObjectionRow } from './objection.entity';
import { PackService } from './pack.service';

const pageSize = 100;

interface Compound {
  readonly id: string;
  readonly name: string;
  readonly homes: number;
  readonly buildings: { readonly id: string; readonly name: string }[];
}

/** The electorates of those who steer places, and the lines of one. */
@Injectable()
export class ElectorateDeskQueries {
  constructor(
    private readonly electorates: ElectorateRepository,
    private readonly lots: LotRepository,
    private readonly files: ElectorateFiles,
    private readonly queries: ElectorateQueries,
    private readonly packs: PackService,
    private readonly places: PlaceService,
  ) {}

  async desk(read: Read, me: Actor): Promise<ElectorateDesk> {
    const [path] = steeredPaths(me);
    if (!path) throw new Refusal('role.not_yours');
    const pack = await this.packs.of(read, await this.places.districtOf(read, path));
    const rows = await read.rows
      .createQueryBuilder(ElectorateRow, 'e')
      .where('exists (select from unnest(:paths::text[]) mine where starts_with(e.path, mine))', {
        paths: steeredPaths(me),
      })
      .orderBy('e.madeAt', 'DESC')
      .addOrderBy('e.edition', 'DESC')
      .take(200)
      .getMany();
    const electorates: ElectorateDesk['electorates'] = [];
    for (const row of rows) {
      const heading = await this.files.heading(read, row, await this.lots.lots(read, row.id));
      const open = { electorateId: row.id, state: 'open' } as const;
      electorates.push({ ...heading, objections: await read.rows.countBy(ElectorateObjectionRow, open) });
    }
    return {
      now: read.at.toISOString(),
      compounds: await this.compounds(read, me),
      electorates,
      pack: { name: packWords[pack.id], online: onlineWords[pack.online], posted: pack.preparation.posted },
    };
  }

  /** A page of lines in the order of the list, or those of a room, a name or a number. */
  async page(read: Read, me: Actor, id: string, { after, q }: AskLots): Promise<LotLines> {
    await this.electorates.steered(read, me, id);
    const lots = await this.lots.lots(read, id);
    const owners = new Map((await this.lots.owners(read, id)).map((owner) => [owner.id, owner]));
    const persons = await this.queries.personsOf(read, id);
    const heads = new Map(headsOf(lots.map(asLot)).flatMap((head) => head.lots.map((lot) => [lot, head])));
    const nameOf = (one: string) => owners.get(one)?.name ?? '';
    const wanted = q?.trim();
    const found = lots.filter(
      (lot) =>
        !wanted ||
        lot.label.includes(wanted) ||
        `${lot.head}` === wanted ||
        lot.owners.some((one) => nameOf(one.id).includes(wanted)),
    );
    const from = after ? found.findIndex((lot) => lot.id === after) + 1 : 0;
    const page = found.slice(from, from + pageSize);
    return {
      total: found.length,
      lots: page.map(
        ({ id: lotId, label, kind, area, areaSource, areaDay, proof, buildingId, homeId, head, ...lot }) => {
          const one = heads.get(lotId);
          return {
            ...{
              id: lotId,
              label,
              kind,
              area,
              areaSource,
              areaDay,
              proof,
              buildingId,
              home: homeId !== null,
              head,
            },
            owners: lot.owners.map(({ id: owner, share }) => ({
              id: owner,
              name: nameOf(owner),
              share: share === null ? null : `${Number(share)}`,
              account: persons.has(owner),
            })),
            headWords: one ? explained(one.why, one.owners.map(nameOf), one.lots.length) : '',
            gaps: gapsOf(
              asLot({
                ...lot,
                id: lotId,
                label,
                kind,
                area,
                areaSource,
                areaDay,
                proof,
                buildingId,
                homeId,
                head,
              }),
            ),
          };
        },
      ),
      next: from + pageSize < found.length ? (page.at(-1)?.id ?? null) : null,
    };
  }

  private compounds({ rows }: Read, me: Actor): Promise<Compound[]> {
    return rows.query(
      `select c.id, c.name,
              (select count(*)::int from stand e join home h on h.entrance_id = e.place_id
                where e.tree = 'administrative' and e.path >= s.path and e.path < s.path || 'g') as homes,
              (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by length(b.number), b.number, b.name), '[]')
                 from stand bs join place b on b.id = bs.place_id and b.kind = 'building'
                where bs.tree = 'administrative' and bs.parent_id = c.id) as buildings
         from stand s join place c on c.id = s.place_id and c.kind = 'compound'
        where s.tree = 'administrative' and exists (select from unnest($1::text[]) mine where starts_with(s.path, mine))
        order by c.name limit 500`,
      [steeredPaths(me)],
    );
  }
}
