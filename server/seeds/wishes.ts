import { dayNumber, instantOn } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { PeopleService } from '../src/people/people.service';
import type { Tx } from '../src/platform/db/db';
import type { AgreementService } from '../src/volunteer/agreement.service';
import type { ClaimMoves } from '../src/wish/claim.moves';
import type { ClaimService } from '../src/wish/claim.service';
import type { ReviewService } from '../src/wish/review.service';
import { ClaimRow } from '../src/wish/wish.entity';
import type { WishService } from '../src/wish/wish.service';
import type { Cast } from './people/cast';
import type { Register } from './places/register';
import { demoThanks, demoWishes, windowWish } from './wishes.words';

/** The verbs with which neighbours wish and help. */
export interface WishingHands {
  readonly people: PeopleService;
  readonly agreements: AgreementService;
  readonly wishes: WishService;
  readonly review: ReviewService;
  readonly claims: ClaimService;
  readonly moves: ClaimMoves;
}

interface Cue {
  readonly at: Date;
  readonly work: (tx: Tx) => Promise<void>;
}
type Name = keyof typeof demoWishes;

/** So many days before now, at an hour. */
const daysAgo = (now: Date, days: number, hour: number): Date => instantOn(dayNumber(now) - days, hour * 60);

/**
 * The wishes of 槐荫里小区: some wait, the oldest for six days; one has its time, one is half taken, two came true this
 * month, one is looked at, one was made at the window.
 */
export function wishCues(
  hands: WishingHands,
  now: Date,
  { register, cast }: { readonly register: Register; readonly cast: Cast },
): Cue[] {
  const told = new Teller(hands, register, cast);
  const on = (days: number, hour: number, work: (tx: Tx) => Promise<void>): Cue => ({
    at: daysAgo(now, days, hour),
    work,
  });
  const done = (name: Name, wisher: number, days: number): Cue[] => [
    on(days + 3, 10, async (tx) => {
      await told.open(tx, name, wisher);
      await told.claim(tx, name, 2, daysAgo(now, days, 15));
    }),
    on(days, 15, (tx) => told.serve(tx, name, wisher, 2)),
  ];
  return [
    on(20, 9, (tx) => told.agree(tx, [2, 3])),
    ...done('pension', 1, 11),
    ...done('couplet', 0, 7),
    on(6, 10, (tx) => told.open(tx, 'bulb', 0)),
    on(5, 10, (tx) => told.open(tx, 'hospital', 1)),
    on(4, 10, (tx) => told.open(tx, 'video', 0)),
    on(3, 10, async (tx) => {
      await told.open(tx, 'medicine', 1);
      for (const helper of [2, 3]) await told.claim(tx, 'medicine', helper, daysAgo(now, -1, 10));
    }),
    on(2, 10, (tx) => told.open(tx, 'machine', 4)),
    { at: new Date(+now - 30 * 60_000), work: (tx) => told.today(tx, daysAgo(now, -2, 15)) },
  ];
}

/** Who makes, publishes and claims the wishes of the demo. */
class Teller {
  private readonly ids = new Map<Name, string>();

  constructor(
    private readonly hands: WishingHands,
    private readonly register: Register,
    private readonly cast: Cast,
  ) {}

  async agree(tx: Tx, who: readonly number[]): Promise<void> {
    for (const turn of who)
      await this.hands.agreements.agree(tx, await this.neighbour(tx, turn), { version: 1, minor: false });
  }

  async open(tx: Tx, name: Name, wisher: number): Promise<void> {
    const { title, shown, minutes, pair, ...wish } = demoWishes[name];
    const me = await this.neighbour(tx, wisher);
    const { id } = await this.hands.wishes.make(tx, me, {
      ...wish,
      title,
      homeId: await this.homeOf(tx, me.id),
    });
    const fields = { title, shown, minutes, pair };
    await this.hands.review.move(tx, await this.clerk(tx), id, { move: 'publish', version: 1, fields });
    this.ids.set(name, id);
  }

  /** Claims it for a time, to which its wisher agrees. */
  async claim(tx: Tx, name: Name, helper: number, time: Date): Promise<void> {
    await this.promise(tx, await this.neighbour(tx, helper), name, { at: time.toISOString() });
    await this.move(tx, name, await this.wisher(tx, name), 'agree');
  }

  /** The helper begins, and the wisher says that it was done, with thanks. */
  async serve(tx: Tx, name: Name, wisher: number, helper: number): Promise<void> {
    await this.move(tx, name, await this.neighbour(tx, helper), 'start');
    const fields = { minutes: demoWishes[name].minutes, words: demoThanks };
    await this.move(tx, name, await this.neighbour(tx, wisher), 'confirm', fields);
  }

  /** Today: 方叔 agrees to serve and takes two wishes, one waits to be looked at, one was made at the window. */
  async today(tx: Tx, time: Date): Promise<void> {
    const member = await this.actor(tx, this.cast.id('方叔'));
    await this.hands.agreements.agree(tx, member, { version: 1, minor: false });
    await this.promise(tx, member, 'hospital', { at: time.toISOString() });
    await this.move(tx, 'hospital', await this.wisher(tx, 'hospital'), 'agree');
    await this.promise(tx, member, 'video', {});
    const waits = await this.neighbour(tx, 3);
    const { title: _, shown: __, minutes: ___, pair: ____, ...wish } = demoWishes.chair;
    await this.hands.wishes.make(tx, waits, { ...wish, homeId: await this.homeOf(tx, waits.id) });
    const placeId = this.register.id('槐荫里小区');
    await this.hands.wishes.enter(tx, await this.clerk(tx), { ...windowWish, placeId, who: 'behalf' });
  }

  private async promise(tx: Tx, who: Actor, name: Name, ask: { at?: string }): Promise<void> {
    await this.hands.claims.claim(tx, who, this.idOf(name), ask);
  }

  private async move(
    tx: Tx,
    name: Name,
    who: Actor,
    move: 'agree' | 'start' | 'confirm',
    fields: { minutes?: number; words?: string } = {},
  ): Promise<void> {
    const claim = await tx.rows.findOneOrFail(ClaimRow, {
      where: { wishId: this.idOf(name) },
      order: { id: 'DESC' },
    });
    await this.hands.moves.move(tx, who, claim.id, { move, version: claim.version, fields });
  }

  private async wisher(tx: Tx, name: Name): Promise<Actor> {
    const wish = await this.hands.wishes.byId(tx, this.idOf(name));
    return this.actor(tx, wish?.wisherId ?? '');
  }

  private idOf(name: Name): string {
    const id = this.ids.get(name);
    if (!id) throw new Error(`nobody wished ${name} yet`);
    return id;
  }

  /** Neighbours of the compound who live in other buildings than those who come forward on their own. */
  private neighbour(tx: Tx, turn: number): Promise<Actor> {
    const own = turn === 0 ? this.cast.id('王奶奶') : turn === 1 ? this.cast.id('李明') : null;
    const others = this.cast.neighbours.filter(
      ({ door, name }) => door.compound === '槐荫里小区' && door.building !== 12 && name !== '陈姐',
    );
    return this.actor(tx, own ?? others[turn]?.id ?? '');
  }

  private clerk(tx: Tx): Promise<Actor> {
    return this.actor(tx, this.cast.id('钱洁'));
  }

  private async actor(tx: Tx, id: string): Promise<Actor> {
    return { id, sessionId: id, name: null, posts: await this.hands.people.postsOf(tx, id) };
  }

  private async homeOf({ rows }: Tx, personId: string): Promise<string> {
    const [home] = await rows.query<{ id: string }[]>(
      'select home_id as id from resident where person_id = $1 order by since limit 1',
      [personId],
    );
    return home?.id ?? '';
  }
}
