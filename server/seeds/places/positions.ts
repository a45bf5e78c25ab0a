import type { Position } from '@linli/shared/place/position.rules';
import { streets, type Compound } from './world';

/** Where the invented district lies: on the map somewhere, in fact nowhere. WGS 84. */
const corner: Position = { lat: 30.652, long: 104.052 };
/** Degrees from one compound to the next, three in a row, and from one building to the next, four in a row. */
const compoundStep = { lat: 0.0045, long: 0.0052 };
const buildingStep = { lat: 0.0006, long: 0.0008 };
/** Half the length of a building, roughly: from its middle to its outer entrances. */
const half = 0.0002;

const compounds = streets.flatMap(({ communities }) => communities).flatMap(({ compounds }) => compounds);

const moved = ({ lat, long }: Position, up: number, aside: number): Position => ({
  lat: lat + up,
  long: long + aside,
});

/** The middle of a compound. */
export function positionOfCompound(compound: Compound): Position {
  const index = compounds.findIndex(({ name }) => name === compound.name);
  return moved(corner, Math.floor(index / 3) * compoundStep.lat, (index % 3) * compoundStep.long);
}

/** The middle of a building: they stand in rows of four around the middle of their compound. */
export function positionOfBuilding(compound: Compound, building: number): Position {
  const [row, column] = [Math.floor((building - 1) / 4), (building - 1) % 4];
  return moved(
    positionOfCompound(compound),
    (row - 1.5) * buildingStep.lat,
    (column - 1.5) * buildingStep.long,
  );
}

/** An entrance along its building. */
export const positionOfEntrance = (compound: Compound, building: number, entrance: number): Position =>
  moved(positionOfBuilding(compound, building), 0, (entrance - 2) * half);

/** An open place: some steps from the building it is near to. */
export const positionNear = (compound: Compound, building: number): Position =>
  moved(positionOfBuilding(compound, building), -half, half);
