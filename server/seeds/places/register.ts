import type { PlaceKind } from '@linli/shared/place/place.contract';

/** A door that can be reported about. */
export interface Door {
  readonly placeId: string;
  readonly kind: PlaceKind;
  readonly compound: string;
  readonly community: string;
  readonly building: number | null;
  readonly entrance: number | null;
  readonly floors: number;
  readonly grid: string;
}

/** Every place that was laid, by its full name: 槐荫里小区 12 号楼 2 单元, 青石桥社区 第3网格. */
export class Register {
  readonly doors: Door[] = [];
  private readonly ids = new Map<string, string>();

  constructor(readonly districtId: string) {}

  enter(name: string, id: string): string {
    if (this.ids.has(name)) throw new Error(`${name} is laid already`);
    this.ids.set(name, id);
    return id;
  }

  /** The key of a place; throws on a name that nobody laid. */
  id(name: string): string {
    const id = this.ids.get(name);
    if (!id) throw new Error(`nobody laid ${name}`);
    return id;
  }
}

export const buildingName = (compound: string, building: number): string => `${compound} ${building} 号楼`;
export const entranceName = (compound: string, building: number, entrance: number): string =>
  `${buildingName(compound, building)} ${entrance} 单元`;
export const gridName = (community: string, grid: string): string => `${community} ${grid}`;
export const firmName = (compound: string): string => `${compound} 物业`;
