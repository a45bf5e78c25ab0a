import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { LotSaid } from '@linli/shared/electorate/electorate.contract';
import { areaFrom, gapsOf } from '@linli/shared/electorate/electorate.rules';
import { lotFaultWords as faults } from '@linli/shared/electorate/electorate.words';
import { sameOwner } from '@linli/shared/electorate/matching.rules';
import { shareFrom } from '@linli/shared/home/home.rules';
import { refuseFields } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Secrets } from '../platform/secret';
import type { ElectorateRow } from './electorate.entity';
import { ElectorateLotRow, ElectorateOwnerRow } from './lot.entity';
import { asParty, LotRepository, type LotFound } from './lot.repository';

/** Where a lot is written: an edition that is not frozen. */
type Into = Pick<ElectorateRow, 'id' | 'districtId'>;
type Said = Pick<ElectorateLotRow, 'area' | 'areaSource' | 'areaDay' | 'proof' | 'kind'>;

/** Lots as somebody writes them down: checked at their fields, their owners found among those of the list or added to it. */
@Injectable()
export class LotWriter {
  constructor(
    private readonly lots: LotRepository,
    private readonly secrets: Secrets,
  ) {}

  /** Adds a lot; answers its id. */
  async add(tx: Tx, into: Into, said: LotSaid): Promise<string> {
    const values = await this.check(tx, into, said, null);
    const [id, label] = [newId(tx.at), said.label.trim()];
    const { id: electorateId, districtId } = into;
    const row = { electorateId, id, districtId, homeId: null, buildingId: said.buildingId, label, ...values };
    await this.lots.add(tx, { lots: [{ ...row, ownerKey: null, head: null }] });
    await this.owned(tx, into, { ...row }, said);
    return id;
  }

  /** Writes a lot anew; one that is a home keeps its label and its kind. */
  async set(tx: Tx, into: Into, lot: LotFound, said: LotSaid): Promise<void> {
    const { kind, ...values } = await this.check(tx, into, said, lot);
    const own = lot.homeId ? {} : { kind, label: said.label.trim(), buildingId: said.buildingId };
    const key = { electorateId: into.id, id: lot.id };
    await tx.rows.update(ElectorateLotRow, key, { ...values, ...own });
    await this.owned(tx, into, lot, said);
  }

  /** Takes a lot off the list. */
  async drop(tx: Tx, { id: electorateId }: Into, lot: LotFound): Promise<void> {
    await this.lots.setShares(tx, lot, []);
    await tx.rows.delete(ElectorateLotRow, { electorateId, id: lot.id });
    await this.lots.dropOrphans(tx, electorateId);
  }

  private async check(tx: Tx, into: Into, said: LotSaid, lot: LotFound | null): Promise<Said> {
    const area = areaFrom(said.area);
    const shares = said.owners.map(({ share }) => (share === null ? null : shareFrom(share)));
    const taken = await tx.rows.findOneBy(ElectorateLotRow, {
      electorateId: into.id,
      label: said.label.trim(),
    });
    const unread = said.owners.some(({ share }, turn) => share !== null && shares[turn] === null);
    const owners = shares.map((share, turn) => ({
      key: `${turn}`,
      share: share === null || share === undefined ? null : Number(share),
    }));
    const whole = !gapsOf({ area, owners }).includes('shares');
    refuseFields({
      ...(area === null && { area: faults.area }),
      ...(said.areaDay > localDate(tx.at) && { areaDay: faults.areaDay }),
      ...(taken && taken.id !== lot?.id && !lot?.homeId && { label: faults.label(said.label.trim()) }),
      ...(!whole && { owners: faults.whole }),
      ...(unread && { owners: faults.share }),
      ...(said.proof === 'unsold' && said.owners.length > 1 && { owners: faults.unsold }),
      ...(!said.owners.length && { owners: faults.owner }),
    });
    const { kind, areaSource, areaDay, proof } = said;
    return { kind, area, areaSource, areaDay, proof };
  }

  private async owned(
    tx: Tx,
    into: Into,
    lot: Pick<ElectorateLotRow, 'electorateId' | 'id' | 'districtId'>,
    said: LotSaid,
  ): Promise<void> {
    const known = await this.lots.owners(tx, into.id);
    const owners: { id: string; share: string | null }[] = [];
    for (const owner of said.owners) {
      const id = await this.ownerOf(tx, into, known, owner);
      refuseFields(owners.some((one) => one.id === id) ? { owners: faults.twice } : {});
      owners.push({ id, share: owner.share === null ? null : shareFrom(owner.share) });
    }
    await this.lots.setShares(tx, { ...lot, electorateId: into.id }, owners);
    await this.lots.dropOrphans(tx, into.id);
  }

  /** The owner that is meant: the one that was picked, one who is the same beyond doubt, or a new one. */
  private async ownerOf(
    tx: Tx,
    { id: electorateId, districtId }: Into,
    known: ElectorateOwnerRow[],
    { id, name, phone, papers }: LotSaid['owners'][number],
  ): Promise<string> {
    if (id) {
      refuseFields(known.some((one) => one.id === id) ? {} : { owners: faults.stranger });
      return id;
    }
    const plain = name.trim();
    const fresh: ElectorateOwnerRow = {
      ...{ electorateId, id: newId(tx.at), districtId, name: plain, personId: null },
      phoneIndex: phone ? this.secrets.index(phone) : null,
      // only together with the name do the last signs of papers say who somebody is
      idIndex: papers ? this.secrets.index(`${plain} ${papers.toUpperCase()}`) : null,
    };
    const same = known.find((one) => sameOwner(asParty(one), asParty(fresh)) === 'same');
    if (same) return same.id;
    await this.lots.add(tx, { owners: [fresh] });
    known.push(fresh);
    return fresh.id;
  }
}
