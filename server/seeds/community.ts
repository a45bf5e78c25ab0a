import type { INestApplicationContext } from '@nestjs/common';
import { dayNumber, instantOn, localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { CareService } from '../src/care/care.service';
import { VisitService } from '../src/care/visit.service';
import { FeedbackService } from '../src/feedback/feedback.service';
import { FilingService } from '../src/party/filing.service';
import { HouseholdService } from '../src/party/household.service';
import { PartyQueries } from '../src/party/party.queries';
import { PeopleService } from '../src/people/people.service';
import type { Tx } from '../src/platform/db/db';
import { TrainingService } from '../src/training/training.service';
import type { Moments } from './moments';
import type { Cast } from './people/cast';
import type { Register } from './places/register';

const day = 24 * 60;

/** Something that happens at an instant. */
interface Cue {
  readonly at: Date;
  readonly work: (tx: Tx) => Promise<void>;
}

/** What 青石桥社区 does beside its matters: training, feedback that is answered, secretaries filed, plaques, visits to homes. */
export function communityCues(
  app: INestApplicationContext,
  moments: Moments,
  register: Register,
  cast: Cast,
): Cue[] {
  const people = app.get(PeopleService);
  const actor = async (tx: Tx, name: string): Promise<Actor> => {
    const id = cast.id(name);
    return { id, sessionId: id, name: null, posts: await people.postsOf(tx, id) };
  };
  const stage = { app, actor, register, cast };
  return [
    ...trainings(stage, moments),
    ...feedback(stage, moments),
    { at: moments.ago(15 * day), work: (tx) => fileSecretaries(tx, stage) },
    { at: moments.ago(14 * day), work: (tx) => hangPlaques(tx, stage) },
    ...visits(stage, moments),
  ];
}

interface Stage {
  readonly app: INestApplicationContext;
  readonly actor: (tx: Tx, name: string) => Promise<Actor>;
  readonly register: Register;
  readonly cast: Cast;
}

/** So many days after the local day of an instant, at an hour. */
const at = (from: Date, days: number, hour: number): Date => instantOn(dayNumber(from) + days, hour * 60);

/** One session that is over, with who came and their certificates, and one to come. */
function trainings({ app, actor, register, cast }: Stage, moments: Moments): Cue[] {
  const sessions = app.get(TrainingService);
  const common = {
    placeId: register.id('青石桥社区'),
    venue: '社区二楼会议室',
    materials: [],
    documents: [],
  };
  const fire = {
    ...common,
    title: '电动车火灾怎么处置',
    words: '先断电，再叫人，最后才是灭火器。带一双好走的鞋，要下楼演练。',
    roles: ['grid_worker', 'property_staff'],
    validMonths: 12,
    remindDays: 30,
  };
  const held = moments.ago(10 * day);
  let past = '';
  return [
    {
      at: moments.ago(16 * day),
      work: async (tx) => {
        past = await sessions.plan(tx, await actor(tx, '孙主任'), {
          ...fire,
          startsAt: at(held, 0, 9).toISOString(),
          endsAt: at(held, 0, 11).toISOString(),
        });
      },
    },
    {
      at: at(held, 0, 12),
      work: async (tx) => {
        const secretary = await actor(tx, '孙主任');
        for (const name of ['周晓禾', '赵强', '韩师傅'])
          await sessions.enter(tx, secretary, past, cast.id(name));
        await sessions.certify(tx, secretary, past);
      },
    },
    {
      at: moments.ago(2 * day),
      work: async (tx) => {
        await sessions.plan(tx, await actor(tx, '孙主任'), {
          ...common,
          title: '听不清、看不清的老人，怎么把话说明白',
          words: '请了街道卫生服务中心的医生来讲。',
          startsAt: at(moments.now, 6, 14).toISOString(),
          endsAt: at(moments.now, 6, 16).toISOString(),
          roles: ['grid_worker', 'community_worker', 'building_head'],
          remindDays: 30,
        });
      },
    },
  ];
}

/** One that was answered, one that waits. */
function feedback({ app, actor, register }: Stage, moments: Moments): Cue[] {
  const said = app.get(FeedbackService);
  const where = { placeId: register.id('槐荫里小区'), photoIds: [] };
  let answered = '';
  return [
    {
      at: moments.ago(9 * day),
      work: async (tx) => {
        const ask = {
          ...where,
          kind: 'hard' as const,
          words: '字太小，报事那一页找了半天才找到。',
          page: '首页',
        };
        answered = (await said.write(tx, await actor(tx, '王奶奶'), ask)).id;
      },
    },
    {
      at: moments.ago(8 * day),
      work: async (tx) => {
        const words = '“我的”里能开大字版，报事就在最上面。下回上门我们帮您打开。';
        const ask = { version: 1, outcome: 'answer' as const, words };
        await said.answer(tx, await actor(tx, '钱洁'), answered, ask);
      },
    },
    {
      at: moments.ago(300),
      work: async (tx) => {
        const ask = { ...where, kind: 'idea' as const, words: '希望能看到这个月楼里一共办了几件事。' };
        await said.write(tx, await actor(tx, '陈姐'), ask);
      },
    },
  ];
}

/** Two secretaries of branches are filed; the street has confirmed the first. */
async function fileSecretaries(tx: Tx, { app, actor }: Stage): Promise<void> {
  const filings = app.get(FilingService);
  const secretary = await actor(tx, '孙主任');
  const { unfiled } = await app.get(PartyQueries).filings(tx, secretary);
  const day = localDate(tx.at);
  const sources = ['full_time', 'in_service'] as const;
  for (const [turn, { seatId }] of unfiled.slice(0, 2).entries()) {
    const source = sources[turn] ?? 'other';
    const id = await filings.file(tx, secretary, { seatId, compoundType: 'old', source, day });
    if (turn === 0) await filings.decide(tx, await actor(tx, '吴敏'), id, null);
  }
}

const homeOf = async (tx: Tx, { app }: Stage, who: Actor): Promise<string> => {
  const { homes } = await app.get(PartyQueries).ownHomes(tx, who);
  const [home] = homes;
  if (!home) throw new Error('somebody of the demo has no home');
  return home.homeId;
};

/** Two homes offered a plaque for their doors; the community has confirmed the first. */
async function hangPlaques(tx: Tx, stage: Stage): Promise<void> {
  const households = stage.app.get(HouseholdService);
  for (const [turn, name] of ['陈姐', '李明'].entries()) {
    const who = await stage.actor(tx, name);
    const ask = { homeId: await homeOf(tx, stage, who), consent: true };
    const id = await households.offer(tx, who, ask);
    if (turn === 0) await households.decide(tx, await stage.actor(tx, '钱洁'), id, 'confirmed');
  }
}

/** One visit that went well, one that its home agreed to, one that waits for an answer. */
function visits(stage: Stage, moments: Moments): Cue[] {
  const { app, actor, cast } = stage;
  const [care, visiting] = [app.get(CareService), app.get(VisitService)];
  const ask = async (tx: Tx, home: string, startsAt: Date): Promise<string> =>
    care.plan(tx, await actor(tx, '钱洁'), {
      homeId: await homeOf(tx, stage, await actor(tx, home)),
      visitorId: cast.id('周晓禾'),
      startsAt: startsAt.toISOString(),
      ground: 'consent',
      basis: '本人电话里同意，上午方便',
    });
  const agree = async (tx: Tx, home: string, id: string): Promise<void> =>
    visiting.answer(tx, await actor(tx, home), id, { version: 1, answer: 'agree' });
  const held = moments.ago(5 * day);
  let past = '';
  return [
    {
      at: moments.ago(7 * day),
      work: async (tx) => {
        past = await ask(tx, '王奶奶', at(held, 0, 10));
        await agree(tx, '王奶奶', past);
      },
    },
    {
      at: at(held, 0, 11),
      work: async (tx) =>
        visiting.record(tx, await actor(tx, '周晓禾'), past, { version: 2, outcome: 'well' }),
    },
    {
      at: moments.ago(200),
      work: async (tx) => {
        await agree(tx, '李明', await ask(tx, '李明', at(moments.now, 2, 10)));
        await ask(tx, '王奶奶', at(moments.now, 3, 10));
      },
    },
  ];
}
