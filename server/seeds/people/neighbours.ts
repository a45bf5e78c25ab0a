import { sandboxPeople } from '../../sandbox/people';
import type { Tx } from '../../src/platform/db/db';
import type { Cast } from './cast';
import { chanceFrom } from '../chance';
import type { Hands } from '../hands';
import { neighbourTitles, surnames } from './names.words';
import type { Door, Register } from '../places/register';

/** Where people live in the compound that is told most about: building and entrance. */
const atHome: readonly (readonly [name: string | null, building: number, entrance: number])[] = [
  ['王奶奶', 12, 2],
  ['李明', 12, 2],
  ['陈姐', 9, 1],
  ...[1, 1, 2, 2, 2, 3, 3].map((entrance) => [null, 12, entrance] as const),
  ...[1, 3, 5, 7, 8, 8, 10, 11, 13, 14, 14].map((building) => [null, building, 1 + (building % 2)] as const),
];
const home = '槐荫里小区';
const perCompound = 4;

/** Gives the demo its neighbours: the known ones with their phones, invented ones everywhere else. */
export async function welcomeNeighbours(
  tx: Tx,
  { people }: Pick<Hands, 'people'>,
  register: Register,
  cast: Cast,
): Promise<void> {
  const chance = chanceFrom(11);
  const names = new Set<string>();
  const newName = (): string => {
    const name = chance.pick(surnames) + chance.pick(neighbourTitles);
    if (names.has(name)) return newName();
    names.add(name);
    return name;
  };
  for (const [given, door] of homesOf(register, chance.pick)) {
    const name = given ?? newName();
    const known = sandboxPeople.find((person) => person.name === given);
    const id = await people.personFor(tx, known?.openid ?? `o-seed-${name}`);
    const me = { id, sessionId: id, name: null, posts: [] };
    await people.rename(tx, me, name);
    if (known) await people.givePhone(tx, me, known.phone);
    cast.enter(known ? name : `${name}，${door.compound}`, id);
    cast.neighbours.push({ id, name, door });
  }
}

/** Who lives behind which door: known people and their building first, then some in every other compound. */
export function homesOf(
  register: Register,
  pick: <T>(list: readonly T[]) => T,
): (readonly [string | null, Door])[] {
  const entrances = register.doors.filter(({ kind }) => kind === 'entrance');
  const here = atHome.map(([name, building, entrance]) => {
    const door = entrances.find(
      (each) => each.compound === home && each.building === building && each.entrance === entrance,
    );
    if (!door) throw new Error(`no entrance ${building}-${entrance}`);
    return [name, door] as const;
  });
  const others = [...new Set(entrances.map(({ compound }) => compound))].filter(
    (compound) => compound !== home,
  );
  const there = others.flatMap((compound) => {
    const doors = entrances.filter((door) => door.compound === compound);
    return Array.from({ length: perCompound }, () => [null, pick(doors)] as const);
  });
  return [...here, ...there];
}
