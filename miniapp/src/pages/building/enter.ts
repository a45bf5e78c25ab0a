import type { PickedDoor } from '../../parts/door-picker';
import { openDoor } from '../../platform/door';
import { go } from '../../platform/go';

/** Opens a chosen door; one that has no sign yet can only be reported at. */
export function enter(door: PickedDoor): void {
  if (door.code !== null) openDoor(door.code);
  else go('pages/report', { place: door.placeId, compound: door.compound, name: door.name });
}
