import type { LotSaid } from '@linli/shared/electorate/electorate.contract';
import { areaSources, lotKinds, proofs } from '@linli/shared/electorate/electorate.rules';
import {
  areaSourceWords,
  lotHeadWords,
  lotKindWords,
  lotSheetFaultWords as faults,
  proofWords,
} from '@linli/shared/electorate/electorate.words';
import { faultsOf } from '@linli/shared/contract';
import { lotSaid } from '@linli/shared/electorate/electorate.contract';
import { refuseFields } from '@linli/shared/refusal';

/** So many rows a file may have. */
const most = 2000;

type Head = keyof typeof lotHeadWords;

/** The lots of a table whose first row names its columns; rows of one label are its co-owners. A table that cannot be read is refused at the file, with the row. */
export function lotsIn([heads = [], ...rows]: readonly string[][]): LotSaid[] {
  const at = (head: Head) => heads.findIndex((each) => each.trim() === lotHeadWords[head]);
  const missing = (Object.keys(lotHeadWords) as Head[]).filter((head) => at(head) < 0);
  refuseFields(missing.length ? { file: faults.heads(missing.map((head) => lotHeadWords[head])) } : {});
  refuseFields(rows.length > most ? { file: faults.long(most) } : rows.length ? {} : { file: faults.empty });
  const lots = new Map<string, LotSaid>();
  for (const [turn, row] of rows.entries()) {
    const cell = (head: Head) => (row[at(head)] ?? '').trim();
    if (!row.some((each) => each.trim())) continue;
    const [owner] = [{ name: cell('owner'), phone: cell('phone') || null, papers: cell('papers') || null }];
    const share = cell('share') || null;
    const known = lots.get(cell('label'));
    if (known) known.owners.push({ ...owner, share });
    const kind = named(lotKinds, lotKindWords, cell('kind'));
    const areaSource = named(areaSources, areaSourceWords, cell('areaSource'));
    const proof = named(proofs, proofWords, cell('proof'));
    const line = turn + 2;
    refuseFields(kind ? {} : { file: faults.cell(line, lotHeadWords.kind, Object.values(lotKindWords)) });
    refuseFields(
      areaSource ? {} : { file: faults.cell(line, lotHeadWords.areaSource, Object.values(areaSourceWords)) },
    );
    refuseFields(proof ? {} : { file: faults.cell(line, lotHeadWords.proof, Object.values(proofWords)) });
    if (known || !kind || !areaSource || !proof) continue;
    const lot: LotSaid = {
      ...{ kind, label: cell('label'), buildingId: null, area: cell('area'), areaSource, proof },
      ...{ areaDay: cell('areaDay'), owners: [{ ...owner, share }] },
    };
    const wrong = Object.keys(faultsOf(lotSaid, lot)) as (keyof LotSaid)[];
    refuseFields(wrong.length ? { file: faults.line(line, wrong) } : {});
    lots.set(lot.label, lot);
  }
  return [...lots.values()];
}

const named = <Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, string>>,
  said: string,
): Key | undefined => keys.find((key) => words[key] === said);
