import { isAboveWhole, isSameName, shareFrom } from '@linli/shared/home/home.rules';
import { phonePattern } from '@linli/shared/people/people.contract';
import { cellPatterns } from '@linli/shared/register/register.words';
import type { RollOwner } from '../home/home.service';
import { doorIn, type Doors } from './place.reading';
import type { RowReader } from './row.reading';

/** An owner of a home as a row tells it; `door` is the id of the entrance and how it is called. */
export interface ToldOwner {
  readonly door: { readonly id: string; readonly name: string };
  readonly room: string;
  readonly owner: RollOwner;
}

/** A row that tells of an owner of one home, with what is wrong in it. */
export interface OwnerRow {
  readonly row: number;
  readonly reader: RowReader;
  readonly owner: RollOwner;
}

/** How long before today somebody may have come to own a home, in years. */
const longest = 90;

/** What a row tells of an owner; null where its door, room or name is missing. */
export function ownerIn(reader: RowReader, doors: Doors): ToldOwner | null {
  const door = doorIn(reader, doors);
  const [room, name] = [reader.text('room', 20), reader.text('name', 60)];
  const owner = { phone: phoneIn(reader), share: shareIn(reader), since: sinceIn(reader, doors.today) };
  if (!door || room === null || name === null) return null;
  return { door, room: room.replace(cellPatterns.room, ''), owner: { name, ...owner } };
}

function phoneIn(reader: RowReader): string | null {
  const phone = reader.text('phone', 20)?.replace(/^\+?86(?=1)|[\s-]/g, '') ?? null;
  if (phone !== null && !phonePattern.test(phone)) reader.fault('phone', 'phone');
  return phone;
}

function shareIn(reader: RowReader): string | null {
  const told = reader.text('share', 20);
  const share = told && shareFrom(told);
  if (told && !share) reader.fault('share', 'share');
  return share;
}

/** Where a row does not say since when, they are on the roll from today on. */
function sinceIn(reader: RowReader, today: string): string {
  const since = reader.day('since', today, longest) ?? today;
  if (since > today) reader.fault('since', 'later');
  return since;
}

/** Finds what rows of one home say against each other: one owner twice, or parts above the whole. */
export function faultTogether(rows: readonly OwnerRow[]): void {
  for (const [index, { reader, owner }] of rows.entries()) {
    const before = rows
      .slice(0, index)
      .find((other) => isSameName(other.owner.name, owner.name) && other.owner.phone === owner.phone);
    if (before) reader.fault('name', 'twice', `${before.row}`);
  }
  const last = rows.at(-1);
  if (last && isAboveWhole(rows.flatMap(({ owner: { share } }) => share ?? [])))
    last.reader.fault('share', 'shares');
}
