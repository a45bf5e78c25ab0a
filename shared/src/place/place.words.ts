import type { PlaceKind, Plate } from './place.contract';

/** What the fields of place forms are called. */
export const placeFieldWords = {
  compound: '小区',
  placeId: '地点',
  paper: '纸张',
  ink: '颜色',
  code: '二维码',
} as const;

/** What each kind of place is called. */
export const placeKindWords: Record<PlaceKind, string> = {
  district: '区',
  street: '街道',
  community: '社区',
  compound: '小区',
  building: '楼',
  entrance: '单元',
  open_place: '楼外面的地方',
  grid: '网格',
  micro_grid: '微网格',
  firm: '物业',
  department: '部门',
  body: '组织',
};

/** A door as it is said: 12 号楼 2 单元, 9 号楼, or the name of an open place. */
export function doorWords(door: {
  kind: string;
  number: string | null;
  name: string;
  building: string | null;
}): string {
  if (door.kind === 'entrance') return `${door.building} 号楼 ${door.number} 单元`;
  return door.kind === 'building' ? `${door.number} 号楼` : door.name;
}

/** A plate in one line: 槐荫里小区 12 号楼 2 单元. */
export function plateWords(plate: Plate): string {
  if (plate.kind === 'compound') return plate.name;
  const door = plate.building
    ? `${plate.building} 号楼${plate.entrance ? ` ${plate.entrance} 单元` : ''}`
    : plate.name;
  return plate.compound ? `${plate.compound} ${door}` : door;
}

/** Where inside: 2 单元 3 层, 楼外面; empty when nothing more is known. */
export function insideWords(place: {
  entrance: string | null;
  floor: number | null;
  outside: boolean;
}): string {
  const floor = place.floor === null ? '' : place.floor < 0 ? `地下 ${-place.floor} 层` : `${place.floor} 层`;
  return [place.entrance && `${place.entrance} 单元`, place.outside ? '楼外面' : floor]
    .filter(Boolean)
    .join(' ');
}

/** How contacts at a door are titled. */
export const contactWords = {
  firm: '物业',
  grid: (name: string) => `管${name}`,
  entrance: (number: string) => `${number} 单元`,
} as const;
