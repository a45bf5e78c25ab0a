import type { Area } from '@linli/shared/board/board.contract';

/** A place with those right below it. */
export interface Branch extends Area {
  readonly below: readonly Branch[];
}

/** The tree of areas that are listed each after the one above it. */
export function treeOf(areas: readonly Area[]): Branch[] {
  const byParent = new Map<string | null, Area[]>();
  for (const area of areas) byParent.set(area.parentId, [...(byParent.get(area.parentId) ?? []), area]);
  const branch = (area: Area): Branch => ({ ...area, below: (byParent.get(area.id) ?? []).map(branch) });
  return (byParent.get(null) ?? []).map(branch);
}

/** A place and those above it that the reader steers, the topmost first. */
export function above(areas: readonly Area[], id: string | undefined): Area[] {
  const area = areas.find((one) => one.id === id);
  return area ? [...above(areas, area.parentId ?? undefined), area] : [];
}
