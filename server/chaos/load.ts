import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { finished, prepare, type BoxKeys } from '@linli/shared/ballot/casting.rules';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import type { Route } from '@linli/shared/route';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { claimApi, wishApi } from '@linli/shared/wish/wish.api';
import { randomBytes, randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { randomCode } from '../src/platform/secret';
import type { House } from '../src/platform/testing/house';
import { statement } from '../src/platform/testing/statement';
import { oneOf } from './chance';
import { crowd, signedIn, type Phone } from './crowd';
import type { Clients } from './history';

/** What a run is about, laid down before anything is broken. */
export interface Scene {
  readonly people: readonly (Phone & { homeId: string })[];
  readonly wishes: readonly string[];
  readonly votes: readonly BoxKeys[];
  /** 周晓禾, who answers for the grid. */
  readonly worker: Phone;
  /** Two of one firm, of whom each may take what is the firm's. */
  readonly firm: readonly Phone[];
}

/** Asks as somebody of the town, where nothing is broken; what is refused ends the run. */
async function done<Ask, Reply>(
  house: House,
  who: string,
  route: Route<Ask, Reply>,
  asking: { params?: Record<string, string>; body?: Ask },
): Promise<Reply> {
  const { token } = await phoneOf(house, who);
  const { status, body } = await house.anyone(token).ask(route, asking);
  if (status >= 300) throw new Error(`${route.path}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Signed in anew each time: weeks go by between two scenes, and a database may have lost what it promised. */
async function phoneOf(house: House, name: string): Promise<Phone> {
  const id = house.town.people[name] ?? '';
  const [token = ''] = await signedIn(house, [id]);
  return { id, token };
}

/** Lays down people, wishes that neighbours see, and secret votes of homes that are open. */
export async function setScene(
  house: House,
  { day, until, people: count, votes }: { day: string; until: string; people: number; votes: number },
): Promise<Scene> {
  await house.at(`${day}T09:00`);
  const people = await crowd(house, count);
  const wishes: string[] = [];
  for (const wisher of people.slice(-6)) {
    const body = {
      ...{ kind: 'repair', words: '厨房灯泡坏了，家里没有梯子。', hands: 1 },
      ...{ spot: 'station' as const, when: 'weekend' as const },
      homeId: wisher.homeId,
    };
    const made = await house.anyone(wisher.token).ask(wishApi.make, { body });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    const id = made.body.id;
    const { version } = await done(house, '钱洁', wishApi.detail, { params: { id } });
    const fields = { title: '换厨房灯泡', shown: '厨房的灯不亮了，想请人换上。', minutes: 40, pair: false };
    await done(house, '钱洁', wishApi.move, { params: { id }, body: { move: 'publish', version, fields } });
    wishes.push(id);
  }
  const boxes: BoxKeys[] = [];
  for (let turn = 0; turn < votes; turn++) boxes.push(await openVote(house, turn, until));
  await house.settle();
  return {
    ...{ people, wishes, votes: boxes, worker: await phoneOf(house, '周晓禾') },
    firm: [await phoneOf(house, '韩师傅'), await phoneOf(house, '马师傅')],
  };
}

async function openVote(house: House, turn: number, until: string): Promise<BoxKeys> {
  const tellers = ['方叔', '许老师'];
  const { id } = await done(house, '钱洁', homeVoteApi.make, {
    body: {
      placeId: house.town.compound,
      ...{ title: `空地修什么 ${turn}`, words: '东门里的空地。', options: ['车棚', '花园'], most: 1 },
      ...{ who: 'owner', until },
      tellers: tellers.map((name) => house.town.people[name] ?? ''),
    },
  });
  for (const name of tellers)
    await done(house, name, ballotApi.keep, { params: { id }, body: { code: randomCode(24) } });
  const { body } = await house.anyone().ask(ballotApi.box, { params: { id } });
  if (!body.keys) throw new Error('the box is not open');
  return { voteId: id, ...body.keys };
}

/** Lets everybody do what they do until `signal`, and waits for each to hear what came of it or give up. */
export async function load(
  house: House,
  scene: Scene,
  clients: Clients,
  { chance, signal, milliseconds }: { chance: () => number; signal: AbortSignal; milliseconds: number },
): Promise<void> {
  // everybody's rests listen for the end
  setMaxListeners(100, signal);
  const on = () => !signal.aborted;
  const rest = (most: number) => pause(chance() * most, undefined, { signal }).catch(() => undefined);
  const grid: { id: string; reporter: Phone }[] = [];
  const lifts: string[] = [];
  const answered: { id: string; reporter: Phone }[] = [];

  async function help(me: Phone): Promise<void> {
    while (on()) {
      const id = oneOf(scene.wishes, chance);
      if (chance() < 0.4)
        await clients.want({ kind: 'look', on: id, who: me, route: wishApi.detail, params: { id } });
      const claim = await clients.want({
        kind: 'claim',
        on: id,
        who: me,
        route: wishApi.claim,
        params: { id },
        body: {},
      });
      if (claim.status === null) return; // holds it, or not: whoever does not know claims no other
      await rest(300);
      if (claim.reply) {
        const given = await clients.want({
          ...{ kind: 'release', on: id, who: me, route: claimApi.move, params: { id: claim.reply.claimId } },
          body: { move: 'release', version: 1, fields: {} },
        });
        if (given.status === null) return;
      }
      await rest(300);
    }
  }

  async function tell(me: Phone): Promise<void> {
    for (let turn = 0; turn < 9 && on(); turn++) {
      const lift = chance() < 0.4;
      const mark = randomUUID();
      const told = await clients.want({
        ...{ kind: 'report', on: mark, who: me, route: ticketApi.report },
        body: {
          ...{ placeId: house.town.door, category: lift ? 'lift' : 'lighting', words: `楼道坏了 ${mark}` },
          ...{ photos: [], callBack: false, hideName: false },
        },
      });
      if (told.reply) {
        const { id } = told.reply;
        if (lift) lifts.push(id);
        // every third is left until it is late
        else if (chance() < 0.66) grid.push({ id, reporter: me });
      }
      await rest(1500);
    }
  }

  async function versionOf(who: Phone, id: string): Promise<number | null> {
    const found = await clients.want({ kind: 'read', on: id, who, route: ticketApi.detail, params: { id } });
    return found.reply?.version ?? null;
  }

  /** Both of the firm want each lift at the same moment. */
  async function accept(): Promise<void> {
    while (on()) {
      const id = lifts.shift();
      if (!id) await rest(100);
      else if (chance() < 0.8)
        await Promise.all(
          scene.firm.map(async (who) => {
            const version = await versionOf(who, id);
            if (version === null) return;
            const body = { move: 'accept' as const, version, fields: {} };
            await clients.want({ kind: 'accept', on: id, who, route: ticketApi.move, params: { id }, body });
          }),
        );
    }
  }

  async function spot(): Promise<void> {
    while (on()) {
      const one = grid.shift();
      const version = one && (await versionOf(scene.worker, one.id));
      if (!one || !version) await rest(100);
      else {
        const fields = { outcome: 'solved' as const, words: '换了灯泡' };
        const body = { move: 'spot' as const, version, fields };
        const { status } = await clients.want({
          kind: 'spot',
          on: one.id,
          who: scene.worker,
          route: ticketApi.move,
          params: { id: one.id },
          body,
        });
        if (status === 200) answered.push(one);
      }
    }
  }

  async function rate(): Promise<void> {
    while (on()) {
      const one = answered.shift();
      const version = one && (await versionOf(one.reporter, one.id));
      if (!one || !version) await rest(100);
      else {
        const body = {
          move: 'rate' as const,
          version,
          fields: { solved: 'yes' as const, stars: 4 + Math.floor(chance() * 2) },
        };
        await clients.want({
          kind: 'rate',
          on: one.id,
          who: one.reporter,
          route: ticketApi.move,
          params: { id: one.id },
          body,
        });
      }
    }
  }

  /** Two owners of each home vote at the same moment, homes one after the other over the whole time. */
  async function vote(): Promise<void> {
    const homes = new Map<string, Phone[]>();
    for (const one of scene.people) homes.set(one.homeId, [...(homes.get(one.homeId) ?? []), one]);
    const all = scene.votes.flatMap((box) =>
      [...homes].map(([home, owners]) => ({ box, home, owners: owners.slice(0, 2) })),
    );
    for (const { box, home, owners } of all) {
      if (!on()) return;
      await Promise.all(owners.map((who) => voice(box, home, who)));
      await rest((milliseconds / all.length) * 0.6);
    }
  }

  async function voice(keys: BoxKeys, home: string, who: Phone): Promise<void> {
    const prepared = prepare(
      keys,
      [[Math.floor(chance() * 2)]],
      (length) => new Uint8Array(randomBytes(length)),
    );
    const issued = await clients.want({
      ...{
        kind: 'vote',
        on: `${keys.voteId} ${home}`,
        who,
        route: ballotApi.issue,
        params: { id: keys.voteId },
      },
      body: { slotId: home, blinded: prepared.blinded },
    });
    const ballot = issued.reply && finished(keys.issuing, prepared, issued.reply.signed);
    if (ballot)
      await clients.want({
        kind: 'cast',
        on: `${keys.voteId} ${ballot.tracker}`,
        who: null,
        route: ballotApi.cast,
        body: ballot,
      });
  }

  /** People are counted by knocks a minute, and this is a crowd that knocks for a whole town. */
  async function letKnock(): Promise<void> {
    while (on()) {
      await statement(house.databaseUrl, 'delete from throttle').catch(() => undefined);
      await rest(1000);
    }
  }

  const reporters = scene.people.slice(10, -6);
  const queue = [...reporters];
  const telling = async () => {
    for (let next = queue.shift(); next && on(); next = queue.shift()) await tell(next);
  };
  await Promise.all([
    ...scene.people.slice(0, 10).map(help),
    ...Array.from({ length: 8 }, telling),
    ...[accept(), accept(), spot(), spot(), rate(), vote(), letKnock()],
  ]);
}
