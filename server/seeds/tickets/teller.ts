import type { Cast, Neighbour } from '../people/cast';
import type { Register } from '../places/register';
import type { SceneName } from './pictures';
import type { Scene, Story } from './story';

/** The compound that most is told about. */
export const home = '槐荫里小区';
/** People with stories of their own; whoever else is needed is somebody else. */
export const mainCast = ['王奶奶', '李明', '陈姐'];

/** What a neighbour reports, and where. */
interface Report {
  readonly key: string;
  readonly at: Date;
  readonly by: string;
  readonly place: string;
  readonly what: readonly [category: string, words: string];
  readonly ask?: Partial<Story['ask']>;
  readonly pictures?: readonly SceneName[];
}

/** Finds the people and places of a story by what they are called. */
export class Teller {
  constructor(
    private readonly cast: Cast,
    private readonly register: Register,
  ) {}

  tell({ key, at, by, place, what, ask, pictures }: Report, ...scenes: Scene[]): Story {
    const [category, words] = what;
    const placeId = this.register.id(place);
    const [compound = ''] = place.split(' ');
    return { key, at, reporterId: by, placeId, compound, ask: { category, words, ...ask }, pictures, scenes };
  }

  /** The key of someone known by name. */
  known(name: string): string {
    return this.cast.id(name);
  }

  /** The key of someone who lives in a building, there in an entrance, there the first or a later one. */
  in(building: number, entrance: number | null = null, turn = 0): string {
    return this.found(
      ({ door }) =>
        door.compound === home && door.building === building && door.entrance === (entrance ?? door.entrance),
      turn,
    );
  }

  /** The key of someone in another compound. */
  at(compound: string): string {
    return this.found(({ door }) => door.compound === compound, 0);
  }

  private found(fits: (neighbour: Neighbour) => boolean, turn: number): string {
    const neighbour = this.cast.neighbours.filter(({ name }) => !mainCast.includes(name)).filter(fits)[turn];
    if (!neighbour) throw new Error('nobody lives there');
    return neighbour.id;
  }
}
