import type { INestApplicationContext } from '@nestjs/common';
import { dayNumber, dateOfDay } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { MakePoll } from '@linli/shared/poll/poll.contract';
import { NeighbourQueries } from '../src/home/neighbour.queries';
import { PeopleService } from '../src/people/people.service';
import { PetitionRepository } from '../src/petition/petition.repository';
import { PetitionService } from '../src/petition/petition.service';
import { PlaceService } from '../src/place/place.service';
import type { Tx } from '../src/platform/db/db';
import { PollAnswerService } from '../src/poll/answer.service';
import { MenuService } from '../src/poll/menu.service';
import { PollRepository } from '../src/poll/poll.repository';
import { PollService } from '../src/poll/poll.service';
import { TalkService } from '../src/talk/talk.service';
import { petitionWords, pollWords, talkWords } from './before.words';
import type { Moments } from './moments';
import { actorOf } from './people/acting';
import type { Cast } from './people/cast';
import { firmName, type Register } from './places/register';
import { topicOf } from './topics';

const day = 24 * 60;
const compound = '槐荫里小区';

/** Something that happens at an instant. */
interface Cue {
  readonly at: Date;
  readonly work: (tx: Tx) => Promise<void>;
}

/** What comes before 槐荫里小区 decides anything: an order of wishes that is counted, services that were ordered, a question that runs, talks, and owners who ask together. */
export function beforeCues(
  app: INestApplicationContext,
  moments: Moments,
  register: Register,
  cast: Cast,
): Cue[] {
  const people = app.get(PeopleService);
  const actor = (tx: Tx, id: string) => actorOf(tx, people, id);
  const polls = app.get(PollService);
  const placeId = register.id(compound);
  const firmId = register.id(firmName(compound));
  const ask = async (tx: Tx, days: number, poll: Omit<MakePoll, 'placeId' | 'until'>) =>
    polls.open(tx, await actor(tx, cast.id('钱洁')), {
      ...{ placeId, until: dateOfDay(dayNumber(tx.at) + days) },
      ...poll,
    });
  const named = (names: readonly string[]) =>
    names.map((name) => ({ name, note: null, price: null, unit: null }));
  const answer = async (tx: Tx, id: string, most: number) => {
    const options = (await app.get(PollRepository).options(tx, id)).map((option) => option.id);
    const path = await app.get(PlaceService).pathOf(tx, placeId);
    for (const [turn, { id: personId }] of cast.neighbours.entries()) {
      const homes = await app.get(NeighbourQueries).homesOf(tx, personId);
      const here = homes.some((home) => home.path.startsWith(path));
      const from = turn % 3 === 0 ? 1 : 0;
      const choices = [...options.slice(from), ...options.slice(0, from)].slice(0, most);
      if (here) await app.get(PollAnswerService).answer(tx, await actor(tx, personId), id, choices);
    }
  };
  const { shed, gate, menu } = pollWords;
  return [
    {
      at: moments.ago(24 * day),
      work: async (tx) => {
        const { title, words, options } = shed;
        const order = { kind: 'rank' as const, most: 1, topicId: await topicOf(tx, 'shed') };
        await answer(tx, await ask(tx, 5, { ...order, title, words, options: named(options) }), 3);
        const services = menu.options.map((option) => ({ ...option, note: null }));
        const about = { kind: 'menu' as const, most: 2, title: menu.title, words: menu.words, firmId };
        await answer(tx, await ask(tx, 5, { ...about, options: services }), 2);
      },
    },
    {
      at: moments.ago(16 * day),
      work: async (tx) => {
        await polls.closeDue(tx);
        const firm = await actor(tx, cast.id('韩师傅'));
        const [ordered] = await app.get(PollRepository).found(tx, 'p.firm_id = $1', [firmId]);
        const on = dateOfDay(dayNumber(tx.at) + 14);
        if (ordered)
          await app
            .get(MenuService)
            .answer(tx, firm, ordered.id, { outcome: 'takes', words: menu.answer, on });
      },
    },
    {
      at: moments.ago(3 * day),
      work: async (tx) => {
        const { title, words, options } = gate;
        await answer(
          tx,
          await ask(tx, 9, { kind: 'one', most: 1, title, words, options: named(options) }),
          1,
        );
      },
    },
    ...talks(app, moments, { placeId, firmId, actor, register, cast }),
    {
      at: moments.ago(6 * day),
      work: async (tx) => {
        const path = await app.get(PlaceService).pathOf(tx, placeId);
        for (const { id } of cast.neighbours) {
          const owned = await app.get(PetitionRepository).owned(tx, id, path);
          if (!owned.length) continue;
          const about = { placeId, matter: 'common_use', words: petitionWords } as const;
          await app.get(PetitionService).make(tx, await actor(tx, id), about);
          return;
        }
      },
    },
  ];
}

interface Sides {
  readonly placeId: string;
  readonly firmId: string;
  readonly actor: (tx: Tx, id: string) => Promise<Actor>;
  readonly register: Register;
  readonly cast: Cast;
}

/** Talks that the firm asked for, agreed to and held. */
function talks(
  app: INestApplicationContext,
  moments: Moments,
  { placeId, firmId, actor, register, cast }: Sides,
): Cue[] {
  const service = app.get(TalkService);
  const { title, words, agreed, outcome } = talkWords;
  let id = '';
  const community = register.id('青石桥社区');
  return [
    {
      at: moments.ago(12 * day),
      work: async (tx) => {
        const firm = await actor(tx, cast.id('韩师傅'));
        id = await service.ask(tx, firm, { placeId, fromId: firmId, toId: community, title, words });
      },
    },
    {
      at: moments.ago(10 * day),
      work: async (tx) => {
        const on = dateOfDay(dayNumber(tx.at) + 2);
        await service.move(tx, await actor(tx, cast.id('钱洁')), id, { move: 'agree', words: agreed, on });
      },
    },
    {
      at: moments.ago(7 * day),
      work: async (tx) => {
        await service.move(tx, await actor(tx, cast.id('钱洁')), id, { move: 'hold', words: outcome });
      },
    },
  ];
}
