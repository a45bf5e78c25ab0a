import type { INestApplicationContext } from '@nestjs/common';
import type { BoxKeys } from '@linli/shared/ballot/casting.rules';
import { finished, prepare } from '@linli/shared/ballot/casting.rules';
import { dateOfDay, dayNumber, instantOn } from '@linli/shared/deadline/shanghai.rules';
import { randomBytes } from 'node:crypto';
import { BallotQueries } from '../src/ballot/ballot.queries';
import { BallotService } from '../src/ballot/ballot.service';
import { MixingService } from '../src/ballot/mixing.service';
import { TellerService } from '../src/ballot/teller.service';
import { HomeVoteQueries } from '../src/home-vote/home-vote.queries';
import { HomeVoteClock } from '../src/home-vote/home-vote.clock';
import { HomeVoteService } from '../src/home-vote/home-vote.service';
import { PeopleService } from '../src/people/people.service';
import type { Tx } from '../src/platform/db/db';
import { actorOf } from './people/acting';
import type { Cast } from './people/cast';
import type { Register } from './places/register';
import { topicOf } from './topics';
import { demoTellers, homeVoteWords } from './votes.words';

interface Cue {
  readonly at: Date;
  readonly work: (tx: Tx) => Promise<void>;
}
type HomeVote = keyof typeof homeVoteWords;

const compound = '槐荫里小区';
/** Whose home has not voted yet when the demo is looked at. */
const undecided: readonly string[] = ['王奶奶', '陈姐', '李明'];

/** What homes of 槐荫里小区 decide secretly: one that two tellers opened and counted, and one that is open now. */
export function homeVoteCues(
  app: INestApplicationContext,
  now: Date,
  { register, cast }: { readonly register: Register; readonly cast: Cast },
): Cue[] {
  const today = dayNumber(now);
  const on = (days: number, hour: number, work: Cue['work']): Cue => ({
    at: instantOn(today - days, hour * 60),
    work,
  });
  const ids = new Map<HomeVote, string>();
  const idOf = (name: HomeVote): string => ids.get(name) ?? '';
  const actor = (tx: Tx, id: string) => actorOf(tx, app.get(PeopleService), id);
  const make = async (tx: Tx, name: HomeVote, until: number) => {
    const { title, words, options } = homeVoteWords[name];
    const id = await app.get(HomeVoteService).make(tx, await actor(tx, cast.id('钱洁')), {
      ...{ placeId: register.id(compound), topicId: await topicOf(tx, name), who: 'resident', most: 1 },
      ...{ title, words, options: [...options], until: dateOfDay(until) },
      tellers: demoTellers.map((teller) => cast.id(teller.name)),
    });
    ids.set(name, id);
    for (const { name: teller, code } of demoTellers)
      await app.get(TellerService).keep(tx, await actor(tx, cast.id(teller)), id, { code });
  };
  /** Some neighbours vote, each as their own phone does it: sealed, signed blindly, and cast by nobody in particular. */
  const vote = async (tx: Tx, name: HomeVote, [from, to]: readonly [number, number]) => {
    const voteId = idOf(name);
    const { keys } = await app.get(BallotQueries).totals(tx, voteId);
    if (!keys) throw new Error(`the box of ${name} is not open`);
    const living = cast.neighbours.filter(({ door }) => door.compound === compound);
    const voters = name === 'gate' ? living : living.filter((one) => !undecided.includes(one.name));
    for (const [turn, { id: personId }] of voters.slice(from, to).entries()) {
      const me = await actor(tx, personId);
      const [home] = await app.get(HomeVoteQueries).slots(tx, me, { id: voteId });
      if (home && !home.taken)
        await castFor(tx, { voteId, ...keys }, { me, slotId: home.id, choice: choiceOf(turn) });
    }
    await app.get(MixingService).round(tx);
  };
  const castFor = async (
    tx: Tx,
    keys: BoxKeys,
    { me, slotId, choice }: { me: Awaited<ReturnType<typeof actor>>; slotId: string; choice: number },
  ) => {
    const prepared = prepare(keys, [[choice]], (length) => new Uint8Array(randomBytes(length)));
    const { blinded } = prepared;
    const signed = await app.get(HomeVoteService).issue(tx, me, keys.voteId, { slotId, blinded });
    const ballot = finished(keys.issuing, prepared, signed);
    if (!ballot) throw new Error('the box signed something else');
    await app.get(BallotService).cast(tx, ballot);
  };
  const open = async (tx: Tx, name: HomeVote) => {
    const [first, second] = demoTellers;
    const codes = [first.code, second.code];
    await app.get(TellerService).count(tx, await actor(tx, cast.id(first.name)), idOf(name), { codes });
  };
  return [
    on(26, 10, (tx) => make(tx, 'gate', today - 20)),
    on(24, 19, (tx) => vote(tx, 'gate', [0, 6])),
    on(21, 19, (tx) => vote(tx, 'gate', [6, 12])),
    on(19, 0, async (tx) => void (await app.get(HomeVoteClock).round(tx))),
    on(19, 10, (tx) => open(tx, 'gate')),
    on(3, 10, (tx) => make(tx, 'shed', today + 6)),
    on(1, 19, (tx) => vote(tx, 'shed', [0, 6])),
  ];
}

/** Every fourth is against. */
const choiceOf = (turn: number): number => (turn % 4 === 3 ? 1 : 0);
