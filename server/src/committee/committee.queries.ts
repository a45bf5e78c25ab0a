import { Injectable } from '@nestjs/common';
import type { CommitteeLine, Committees, PreparationLine } from '@linli/shared/committee/committee.contract';
import { isMeetingDue, preparationDays, renewBy, termYears } from '@linli/shared/committee/committee.rules';
import { groupFaultWords } from '@linli/shared/committee/committee.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { committeeFault } from '@linli/shared/vote/committee.rules';
import type { Pack } from '@linli/shared/vote/pack.rules';
import { committeeFaultWords, packSays } from '@linli/shared/vote/pack.words';
import { PackService } from '../electorate/pack.service';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import type { PreparationRow, SittingRow } from './committee.entity';
import { CommitteeRepository } from './committee.repository';

/** The owners' committees of the compounds I steer, and the compounds on the way to one. */
@Injectable()
export class CommitteeQueries {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly places: PlaceService,
    private readonly packs: PackService,
  ) {}

  /** Each compound with its committee's members, term and sittings, or with how far its first meeting is. */
  async all(read: Read, me: Actor): Promise<Committees> {
    const paths = steeredPaths(me);
    const pack = await this.packs.of(read, await this.places.districtOf(read, paths[0] ?? ''));
    const found = await this.committees.compounds(read, paths);
    const sittings = await this.committees.sittings(
      read,
      found.flatMap(({ bodyId }) => bodyId ?? []),
    );
    const preparations = await this.committees.preparations(
      read,
      found.map(({ id }) => id),
    );
    const today = localDate(read.at);
    return {
      now: read.at.toISOString(),
      today,
      rules: [packSays.committee(pack), packSays.committee_limits(pack), packSays.preparation(pack)],
      compounds: found.map(({ id, name, bodyId, body, ...has }) => {
        const prepared = preparations.find(({ compoundId }) => compoundId === id);
        const own = sittings.filter((one) => one.bodyId === bodyId);
        return {
          ...{ id, name },
          committee:
            bodyId && body ? committeeLine({ id: bodyId, name: body, ...has }, own, today, pack) : null,
          preparation: prepared && !bodyId ? preparationLine(prepared, today, pack) : null,
        };
      }),
    };
  }
}

type Body = Pick<CommitteeLine, 'id' | 'name' | 'members' | 'termFrom' | 'termUntil'>;

function committeeLine(body: Body, sittings: SittingRow[], today: string, pack: Pack): CommitteeLine {
  const { members, termFrom, termUntil } = body;
  const years = termYears(termFrom, termUntil);
  const fault = committeeFault({ members, alternates: 0, years }, pack.committee);
  const by = termUntil && renewBy(termUntil, pack);
  return {
    ...body,
    fault: fault && committeeFaultWords[fault],
    renewBy: by,
    renewLate: by !== null && by < today,
    sittings: sittings.slice(0, 50).map((row) => {
      const { id, heldOn: on, matter, words, members: all, present, signed, decides } = row;
      return { id, on, matter, words, members: all, present, signed, decides };
    }),
  };
}

function preparationLine(row: PreparationRow, today: string, pack: Pack): PreparationLine {
  const { firstOn, homes, ofHomes, area, ofArea, formedOn, members, owners } = row;
  // what falls due by the years alone does so without anybody telling anything
  const dueSince = row.dueSince ?? (isMeetingDue(row, today, pack) ? today : null);
  const { fault, ...days } = preparationDays(row, dueSince, today, pack);
  return {
    ...{ firstOn, homes, ofHomes, area, ofArea, formedOn, members, owners, dueSince },
    ...days,
    fault: fault && groupFaultWords[fault],
  };
}
