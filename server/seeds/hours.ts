import { dateOfDay, dayNumber } from '@linli/shared/deadline/shanghai.rules';
import type { HourGrade } from '@linli/shared/hours/hours.rules';
import type { HoursService } from '../src/hours/hours.service';
import type { Tx } from '../src/platform/db/db';
import { newId } from '../src/platform/db/id';
import { served } from './hours.words';
import type { Cast } from './people/cast';
import type { Register } from './places/register';

/** What the volunteers of 青石桥社区 have served: days ago, minutes, and where it comes from. */
const told: readonly (readonly [
  name: string,
  what: keyof typeof served,
  ago: number,
  minutes: number,
  grade: HourGrade,
])[] = [
  ['方叔', 'bulb', 2, 40, 'A'],
  ['方叔', 'phone', 6, 120, 'A'],
  ['方叔', 'medicine', 9, 90, 'A'],
  ['方叔', 'stairs', 12, 120, 'B'],
  ['方叔', 'stairs', 16, 90, 'C'],
  ['方叔', 'medicine', 16, 90, 'A'],
  ['方叔', 'phone', 20, 150, 'A'],
  ['方叔', 'guard', 24, 240, 'A'],
  ['方叔', 'medicine', 30, 90, 'A'],
  ['方叔', 'stairs', 33, 120, 'B'],
  ['方叔', 'guard', 38, 240, 'A'],
  ['方叔', 'phone', 41, 120, 'A'],
  ['方叔', 'bulb', 45, 50, 'A'],
  ['方叔', 'medicine', 47, 30, 'A'],
  ['李阿姨', 'stairs', 12, 120, 'B'],
  ['李阿姨', 'medicine', 5, 60, 'A'],
];

/** Books what the demo's volunteers have served, each as its grade was confirmed. */
export async function serveNeighbours(
  tx: Tx,
  hours: HoursService,
  register: Register,
  cast: Cast,
): Promise<void> {
  const placeId = register.id('青石桥社区');
  const today = dayNumber(tx.at);
  for (const [name, what, ago, minutes, grade] of told) {
    const personId = cast.id(name);
    const organisers = [cast.id('孙主任'), cast.id('周晓禾')];
    await hours.book(tx, {
      source: { kind: grade === 'A' ? 'claim' : 'activity', id: newId(tx.at) },
      ...{ personId, districtId: register.districtId, placeId, minutes, grade },
      organisation: { kind: 'community', placeId },
      day: dateOfDay(today - ago),
      confirmedBy: grade === 'A' ? [personId, cast.id('王奶奶')] : organisers,
      title: served[what],
      ...(grade === 'C' && { reason: served.late, by: organisers[0] }),
    });
  }
}
