import { dateOfDay, dayNumber, instantOn } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { TopicMoveFields } from '@linli/shared/topic/topic.contract';
import type { Stage, TopicMove } from '@linli/shared/topic/topic.rules';
import type { PeopleService } from '../src/people/people.service';
import type { Tx } from '../src/platform/db/db';
import type { ArgumentService } from '../src/topic/argument.service';
import type { RaiseService } from '../src/topic/raise.service';
import type { ReviewService } from '../src/topic/review.service';
import type { SupportService } from '../src/topic/support.service';
import { TopicArgumentRow, TopicRow } from '../src/topic/topic.entity';
import { actorOf } from './people/acting';
import type { Cast } from './people/cast';
import type { Register } from './places/register';
import { demoTopics, studied, waitingLine, waitingTopic, windowTopic, type DemoTopic } from './topics.words';

/** The verbs with which neighbours deliberate. */
export interface TopicHands {
  readonly people: PeopleService;
  readonly raising: RaiseService;
  readonly review: ReviewService;
  readonly supporting: SupportService;
  readonly saying: ArgumentService;
}

interface Cue {
  readonly at: Date;
  readonly work: (tx: Tx) => Promise<void>;
}

/**
 * The topics of 槐荫里小区: one at least in each of the six steps, one done, one to be looked at, one of somebody without
 * a phone. What votes, minutes and things that were done bring on is told where they are.
 */
export function topicCues(
  hands: TopicHands,
  now: Date,
  { register, cast }: { readonly register: Register; readonly cast: Cast },
): Cue[] {
  const told = new Teller(hands, register, cast);
  const on = (days: number, hour: number, work: Cue['work']): Cue => ({
    at: instantOn(dayNumber(now) - days, hour * 60),
    work,
  });
  const names = Object.keys(demoTopics) as DemoTopic[];
  return [
    ...names.flatMap((name, turn) => {
      const { raised, went } = demoTopics[name];
      const steps: readonly (readonly [days: number, stage: Stage, because: string])[] = went;
      return [
        on(raised, 10, (tx) => told.open(tx, name, turn)),
        ...steps.map(([days, stage, because]) =>
          on(days, 11, (tx) => told.move(tx, name, 'enter', { stage, because })),
        ),
      ];
    }),
    on(3, 15, (tx) =>
      told.move(tx, 'trash', 'study', { because: studied, on: dateOfDay(dayNumber(now) + 6) }),
    ),
    { at: new Date(+now - 25 * 60_000), work: (tx) => told.today(tx) },
  ];
}

/** The topic of the demo that is called so, once it was raised. */
export async function topicOf({ rows }: Tx, name: DemoTopic): Promise<string> {
  return (await rows.findOneByOrFail(TopicRow, { title: demoTopics[name].title })).id;
}

/** Who raises, publishes and moves the topics of the demo. */
class Teller {
  private readonly ids = new Map<DemoTopic, string>();

  constructor(
    private readonly hands: TopicHands,
    private readonly register: Register,
    private readonly cast: Cast,
  ) {}

  /** Raised, looked at, stood behind, and talked about by neighbours, whose lines were looked at too. */
  async open(tx: Tx, name: DemoTopic, turn: number): Promise<void> {
    const { title, words, reach, supports, said } = demoTopics[name];
    const raiser = await this.neighbour(tx, name === 'bench' ? 0 : turn);
    const homeId = await this.homeOf(tx, raiser.id);
    const { id } = await this.hands.raising.raise(tx, raiser, { title, words, reach, homeId });
    this.ids.set(name, id);
    await this.move(tx, name, 'publish', {});
    const others = await this.others(tx, raiser.id, supports);
    // One fewer than brings a topic on: the clerk says when, as the story has it.
    const { threshold } = await tx.rows.findOneByOrFail(TopicRow, { id });
    for (const one of others.slice(0, threshold - 1)) await this.hands.supporting.support(tx, one, id);
    for (const [at, [side, line]] of said.entries()) {
      const speaker = others[at];
      if (!speaker) continue;
      await this.hands.supporting.argue(tx, speaker, id, { side, words: line });
      const one = await tx.rows.findOneByOrFail(TopicArgumentRow, { topicId: id, personId: speaker.id });
      await this.hands.saying.decide(tx, await this.clerk(tx), one.id, { show: true });
    }
  }

  async move(tx: Tx, name: DemoTopic, move: TopicMove, fields: TopicMoveFields): Promise<void> {
    const id = this.ids.get(name);
    if (!id) throw new Error(`nobody raised ${name} yet`);
    const { version } = await tx.rows.findOneByOrFail(TopicRow, { id });
    await this.hands.review.move(tx, await this.clerk(tx), id, { move, version, fields });
  }

  /** What waits to be looked at: a topic, one of somebody without a phone, a line. */
  async today(tx: Tx): Promise<void> {
    const raiser = await this.neighbour(tx, 5);
    const homeId = await this.homeOf(tx, raiser.id);
    await this.hands.raising.raise(tx, raiser, { ...waitingTopic, reach: 'compound', homeId });
    const placeId = this.register.id('槐荫里小区');
    await this.hands.raising.enter(tx, await this.clerk(tx), { ...windowTopic, placeId });
    const locker = this.ids.get('locker') ?? '';
    const [speaker] = await this.others(tx, raiser.id, 1);
    if (speaker)
      await this.hands.supporting.argue(tx, speaker, locker, { side: 'worry', words: waitingLine });
  }

  private async others(tx: Tx, raiserId: string, most: number): Promise<Actor[]> {
    const living = this.cast.neighbours.filter(
      ({ door, id, name }) => door.compound === '槐荫里小区' && id !== raiserId && name !== '陈姐',
    );
    const found: Actor[] = [];
    for (const { id } of living.slice(0, most)) found.push(await this.actor(tx, id));
    return found;
  }

  /** 王奶奶 first, then neighbours of the compound in turn. */
  private neighbour(tx: Tx, turn: number): Promise<Actor> {
    if (turn === 0) return this.actor(tx, this.cast.id('王奶奶'));
    const living = this.cast.neighbours.filter(
      ({ door, name }) => door.compound === '槐荫里小区' && name !== '陈姐',
    );
    return this.actor(tx, living[turn % living.length]?.id ?? '');
  }

  private clerk(tx: Tx): Promise<Actor> {
    return this.actor(tx, this.cast.id('钱洁'));
  }

  private actor(tx: Tx, id: string): Promise<Actor> {
    return actorOf(tx, this.hands.people, id);
  }

  private async homeOf({ rows }: Tx, personId: string): Promise<string> {
    const [home] = await rows.query<{ id: string }[]>(
      'select home_id as id from resident where person_id = $1 order by since limit 1',
      [personId],
    );
    return home?.id ?? '';
  }
}
