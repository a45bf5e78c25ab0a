import type { GridKind, Grids, RedrawGrids } from '@linli/shared/grid/grid.contract';

/** A new drawing of the grids of one kind as it is made: which door and which person goes where. */
export interface RedrawDraft {
  readonly kind: GridKind;
  readonly day: string;
  /** Names of grids that are new; a name stands for its grid in `doors` and `people`. */
  readonly fresh: readonly string[];
  /** Where doors and people go that go anywhere: a grid's id, or the name of a new one. */
  readonly doors: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
  readonly closes: readonly string[];
}

export const emptyDraft = (kind: GridKind): RedrawDraft => ({
  kind,
  day: '',
  fresh: [],
  doors: {},
  people: {},
  closes: [],
});

const goingTo = (where: Readonly<Record<string, string>>, to: string): string[] =>
  Object.keys(where).filter((id) => where[id] === to);

/** The plan as the server is asked for it: each grid that gets something. */
export function redrawOf({ kind, day, fresh, doors, people, closes }: RedrawDraft): RedrawGrids {
  const getting = new Set([...fresh, ...Object.values(doors), ...Object.values(people)]);
  return {
    day,
    closes: [...closes],
    grids: [...getting].map((to) => ({
      ...(fresh.includes(to) ? { name: to } : { grid: to }),
      kind,
      doors: goingTo(doors, to),
      people: goingTo(people, to),
    })),
  };
}

/** What a plan means for one grid: what it gets, and how many homes it has before and after. */
export interface Effect {
  readonly id: string;
  readonly name: string;
  readonly closes: boolean;
  readonly doors: number;
  /** Open matters that come with the doors; only living grids have matters. */
  readonly open: number;
  readonly people: readonly string[];
  readonly before: number;
  readonly after: number;
}

/** What a plan means, for each grid that it touches. */
export function effectsOf({ grids, doors }: Grids, draft: RedrawDraft): Effect[] {
  const { kind, fresh, closes } = draft;
  const open = grids.filter((grid) => grid.kind === kind);
  const all = [
    ...open.map(({ id, name, homes }) => ({ id, name, homes })),
    ...fresh.map((name) => ({ id: name, name, homes: 0 })),
  ];
  const sum = (these: Grids['doors'], what: 'homes' | 'open') =>
    these.reduce((total, door) => total + door[what], 0);
  return all
    .map(({ id, name, homes }): Effect => {
      const comes = doors.filter((door) => draft.doors[door.id] === id && door[kind] !== id);
      const goes = doors.filter((door) => door[kind] === id && (draft.doors[door.id] ?? id) !== id);
      const people = open.flatMap((grid) =>
        grid.people.flatMap((one) => (draft.people[one.personId] === id ? [one.name] : [])),
      );
      return {
        ...{ id, name, people },
        closes: closes.includes(id),
        doors: comes.length,
        open: kind === 'living' ? sum(comes, 'open') : 0,
        before: homes,
        after: homes + sum(comes, 'homes') - sum(goes, 'homes'),
      };
    })
    .filter((one) => one.closes || one.doors || one.people.length || one.before !== one.after);
}
