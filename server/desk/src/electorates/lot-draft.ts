import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { lotSaid, type LotLine, type LotSaid } from '@linli/shared/electorate/electorate.contract';
import type { AreaSource, LotKind, Proof } from '@linli/shared/electorate/electorate.rules';
import { electorateFieldWords } from '@linli/shared/electorate/electorate.words';

/** An owner as they are typed; `id` for one who is on the list. */
export interface OwnerTyped {
  readonly id: string | null;
  readonly name: string;
  readonly phone: string;
  readonly papers: string;
  readonly share: string;
}

/** A lot as it is typed. */
export interface LotTyped {
  readonly kind: LotKind | null;
  readonly label: string;
  readonly buildingId: string | null;
  readonly area: string;
  readonly areaSource: AreaSource | null;
  readonly areaDay: string;
  readonly proof: Proof | null;
  readonly owners: readonly OwnerTyped[];
}

export const nobody: OwnerTyped = { id: null, name: '', phone: '', papers: '', share: '' };

/** Another lot, with nothing in it but one owner to name. */
export const freshLot: LotTyped = {
  kind: null,
  label: '',
  buildingId: null,
  area: '',
  areaSource: null,
  areaDay: '',
  proof: null,
  owners: [nobody],
};

/** A line as it is, to be changed. */
export const typedOf = ({ area, owners, ...line }: LotLine): LotTyped => ({
  kind: line.kind,
  label: line.label,
  buildingId: line.buildingId,
  area: area === null ? '' : `${area / 100}`,
  areaSource: line.areaSource,
  areaDay: line.areaDay,
  proof: line.proof,
  owners: owners.length
    ? owners.map(({ id, name, share }) => ({ ...nobody, id, name, share: share ?? '' }))
    : [nobody],
});

/** What was typed as it is asked for, and what is wrong with it by its fields; owners without a name are left out. */
export function askOf(typed: LotTyped): { lot: LotSaid; faults: Record<string, string> } {
  const { kind, areaSource, proof } = typed;
  const lot: LotSaid = {
    ...{ kind: kind ?? 'home', label: typed.label.trim(), buildingId: typed.buildingId },
    ...{ area: typed.area.trim(), areaSource: areaSource ?? 'register', areaDay: typed.areaDay },
    proof: proof ?? 'registered',
    owners: typed.owners
      .filter(({ name }) => name.trim())
      .map(({ id, name, phone, papers, share }) => ({
        ...(id && { id }),
        name: name.trim(),
        phone: phone.trim() || null,
        papers: papers.trim() || null,
        share: share.trim() || null,
      })),
  };
  return {
    lot,
    faults: {
      ...wordsOfFaults(faultsOf(lotSaid, lot), electorateFieldWords),
      ...(!kind && { kind: '先选类别' }),
      ...(!areaSource && { areaSource: '先选面积来自哪里' }),
      ...(!proof && { proof: '先选凭什么是业主' }),
    },
  };
}
