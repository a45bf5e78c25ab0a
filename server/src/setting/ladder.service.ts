import { Injectable } from '@nestjs/common';
import { plainRung, rungFault, rungsOf } from '@linli/shared/escalation/rung.rules';
import { rungFaultWords } from '@linli/shared/escalation/rung.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { refuseFields } from '@linli/shared/refusal';
import type { LadderLine, Ladders, PublishLadder } from '@linli/shared/setting/ladder.contract';
import { EscalationService } from '../escalation/escalation.service';
import type { Read, Tx } from '../platform/db/db';
import { DistrictQueries, mayPublish } from './district.queries';
import { refuseStale, SettingService } from './setting.service';

/** The ladders of a district: read with their versions, and published. */
@Injectable()
export class LadderService {
  constructor(
    private readonly settings: SettingService,
    private readonly districts: DistrictQueries,
    private readonly escalations: EscalationService,
  ) {}

  /** Every ladder of the reader's district. */
  async of(read: Read, me: Actor): Promise<Ladders> {
    const district = await this.districts.of(read, me);
    const rows = await this.escalations.versions(read, district.id);
    const by = await this.districts.publishers(
      read,
      rows.map(({ id }) => id),
    );
    const ladders = new Map<string, LadderLine>();
    for (const { id, kind, pace, version, rungs, source, fromAt } of rows) {
      const line = ladders.get(`${kind} ${pace}`) ?? { kind, pace, versions: [] };
      const plain = rungs.map(plainRung).map(({ to, ...rung }) => ({ ...rung, to: [...to] }));
      line.versions.push({ version, source, from: fromAt.toISOString(), by: by(id), rungs: plain });
      ladders.set(`${kind} ${pace}`, line);
    }
    return {
      now: read.at.toISOString(),
      ladders: [...ladders.values()],
      mayPublish: mayPublish(me, district),
    };
  }

  /** Publishes the next version of a ladder; one that was written on an older version is refused. */
  async publish(tx: Tx, me: Actor, { kind, pace, rungs, base, source, from }: PublishLadder): Promise<void> {
    const hours = rungs.map((rung) => rung.hours);
    const linted = { kind: 'ladder', words: { source }, ladder: { pace, hours } } as const;
    const publishing = await this.settings.begin(tx, me, { source, from }, linted);
    const { districtId } = publishing;
    refuseStale(base, await this.escalations.newest(tx, { districtId, kind, pace }));
    const wrong = rungFault(rungs);
    refuseFields(wrong ? { rungs: rungFaultWords[wrong.fault] } : {});
    await this.escalations.publishLadder(tx, publishing, { kind, pace, rungs: rungsOf(rungs) });
  }
}
