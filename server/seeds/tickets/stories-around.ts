import { instantOn, dayNumber, MINUTE } from '@linli/shared/deadline/shanghai.rules';
import type { Cast, Neighbour } from '../people/cast';
import { chanceFrom, type Chance } from '../chance';
import { matters, type Matter } from './matters.words';
import type { Moments } from '../moments';
import { Plot } from './plot';
import { endedPlots, usualPlots } from './plots';
import type { Scene, Story } from './story';
import type { Door } from '../places/register';
import { mainCast } from './teller';
import { vacant } from '../places/world';

const usual = 108;
const days = 34;
/** How often each kind of matter comes up among the usual ones. */
const often = [
  'lighting',
  'lighting',
  'leak',
  'leak',
  'trash',
  'trash',
  'door',
  'noise',
  'parking',
  'parking',
  'drain',
  'fire_lane',
  'lift',
];

/** What happened all over the district in the last five weeks: every ending once, then what usually happens. */
export function storiesAround(moments: Moments, cast: Cast, doors: readonly Door[]): Story[] {
  const chance = chanceFrom(2026);
  const teller = new Teller(moments, chance, cast.neighbours, doors);
  const ended = endedPlots.flatMap((plot, index) => teller.ended(plot, index));
  return [...ended, ...Array.from({ length: usual }, (_, index) => teller.usual(index))];
}

class Teller {
  private readonly neighbours: readonly Neighbour[];
  private readonly openPlaces: readonly Door[];

  constructor(
    private readonly moments: Moments,
    private readonly chance: Chance,
    neighbours: readonly Neighbour[],
    doors: readonly Door[],
  ) {
    this.neighbours = neighbours.filter(({ name, door }) => !mainCast.includes(name) && !isVacant(door));
    this.openPlaces = doors.filter((door) => door.kind === 'open_place' && !isVacant(door));
  }

  /** A ticket that has ended by now; one that duplicates another comes with that other. */
  ended(tell: (typeof endedPlots)[number], index: number): Story[] {
    const [key, twin] = [`ended ${index}`, `twin ${index}`];
    const at = this.reportAt(18, days);
    const neighbour = this.someone();
    // Among strangers' quarrels nobody is a duplicate, and only a public matter can be joined.
    const [category, matter] = this.matterOf(['lighting', 'trash', 'parking', 'drain', 'road']);
    const story = this.story(key, { at, neighbour, category, matter }, (plot) => tell(plot, twin));
    if (!story.scenes.some(({ duplicateOf }) => duplicateOf)) return [story];
    const earlier = {
      at: new Date(at.getTime() - 95 * MINUTE),
      neighbour: this.besides(neighbour),
      category,
      matter,
    };
    return [{ ...this.story(twin, earlier, (plot) => plot.handled().rate()), placeId: story.placeId }, story];
  }

  /** A ticket that goes as far as time allows; a third of them are from the last four days. */
  usual(index: number): Story {
    const at = index % 3 === 0 ? this.reportAt(0, 4) : this.reportAt(4, days);
    const [category, matter] = this.chance.percent(60)
      ? this.matterOf(often)
      : this.matterOf(Object.keys(matters));
    const neighbour = this.someone();
    const tell = this.chance.pick(usualPlots);
    const story = this.story(`usual ${index}`, { at, neighbour, category, matter }, tell);
    if (matter.how === 'talked' || !this.chance.percent(22)) return story;
    const join: Scene = {
      at: new Date(at.getTime() + 7 * MINUTE),
      who: { id: this.besides(neighbour).id },
      act: 'join',
    };
    return { ...story, scenes: [join, ...story.scenes] };
  }

  private story(key: string, { at, neighbour, category, matter }: Report, tell: (plot: Plot) => Plot): Story {
    const { compound, floors } = neighbour.door;
    const outside = matter.where === 'outside';
    const nearby =
      outside && this.chance.percent(40) ? this.openPlaces.filter((door) => door.compound === compound) : [];
    const { placeId } = nearby.length ? this.chance.pick(nearby) : neighbour.door;
    const floor = matter.where === 'stairs' ? this.chance.between(1, floors) : null;
    const ask = { category, words: matter.words, outside, floor, hideName: this.chance.percent(25) };
    const { scenes } = tell(new Plot(this.moments, this.chance, matter, at));
    return { key, at, reporterId: neighbour.id, placeId, compound, ask, scenes };
  }

  /** Some time from 7:00 to 21:30, so many days ago. */
  private reportAt(from: number, to: number): Date {
    const day = dayNumber(this.moments.now) - this.chance.between(from, to);
    const at = new Date(
      instantOn(day, this.chance.between(7 * 60, 21 * 60 + 30)).getTime() + this.chance.under(60_000),
    );
    return at < this.moments.now ? at : new Date(at.getTime() - 24 * 60 * MINUTE);
  }

  private someone(): Neighbour {
    return this.chance.pick(this.neighbours);
  }

  private besides({ id, door }: Neighbour): Neighbour {
    return this.chance.pick(
      this.neighbours.filter((other) => other.id !== id && other.door.compound === door.compound),
    );
  }

  private matterOf(categories: readonly string[]): [string, Matter] {
    const category = this.chance.pick(categories);
    return [category, this.chance.pick(matters[category] ?? [])];
  }
}

const isVacant = ({ community, grid }: Door): boolean =>
  community === vacant.community && grid === vacant.grid;

interface Report {
  readonly at: Date;
  readonly neighbour: Neighbour;
  readonly category: string;
  readonly matter: Matter;
}
