import type { INestApplicationContext } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { LotSaid } from '@linli/shared/electorate/electorate.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { ElectorateService } from '../src/electorate/electorate.service';
import { ElectorateLife } from '../src/electorate/life.service';
import { ElectorateFiles } from '../src/electorate/file.queries';
import { ElectorateDeskQueries } from '../src/electorate/desk.queries';
import { LotService } from '../src/electorate/lot.service';
import { RegisterLots } from '../src/electorate/register.lots';
import { HomeService, type RollOwner } from '../src/home/home.service';
import { PeopleService } from '../src/people/people.service';
import type { Tx } from '../src/platform/db/db';
import { demoElectorates as told } from './electorate.words';
import type { Moments } from './moments';
import { actorOf } from './people/acting';
import type { Cast } from './people/cast';
import { givenNames, paperSource, surnames } from './people/names.words';
import { buildingName, type Register } from './places/register';
import { demoSince } from './places/world';

interface Cue {
  readonly at: Date;
  readonly work: (tx: Tx) => Promise<void>;
}
const day = 24 * 60;
/** Of so many homes without a roll one belongs to somebody who has several, and one is the developer's. */
const [ofSeveral, unsold] = [
  [30, 150, 270],
  [60, 61, 180],
] as const;
const parkingPlaces = 24;
/** How many days ago each list was posted, and frozen: it lies open for fifteen, and a vote is noticed after that. */
const postedDays = { lamp: 77, drains: 41 } as const;
const frozenDays = { lamp: 61, drains: 25 } as const;

/**
 * The electorates of 槐荫里小区: that of a building, frozen two months ago, and that of all, frozen three weeks ago, by
 * which owners vote; and the draft of one more building, made this morning, with what is still to be decided.
 */
export function electorateCues(
  app: INestApplicationContext,
  moments: Moments,
  register: Register,
  cast: Cast,
): Cue[] {
  const [electorates, life, files] = [
    app.get(ElectorateService),
    app.get(ElectorateLife),
    app.get(ElectorateFiles),
  ];
  const actor = (tx: Tx, name: string) => actorOf(tx, app.get(PeopleService), cast.id(name));
  const placeId = register.id('槐荫里小区');
  const made = { lamp: '', drains: '' };
  const move = async (tx: Tx, id: string, to: 'post' | 'freeze') => {
    const me = await actor(tx, '钱洁');
    const { version } = await files.of(tx, me, id);
    await life.move(tx, me, id, { move: to, version });
  };
  const make = async (tx: Tx, name: string, buildings: string[]) => {
    const ask = { placeId, buildings, name, source: 'register' as const, day: localDate(tx.at) };
    return electorates.make(tx, await actor(tx, '钱洁'), ask);
  };
  const building = (number: number) => register.id(buildingName('槐荫里小区', number));
  return [
    {
      at: moments.ago(postedDays.lamp * day),
      work: async (tx) => {
        await enterRolls(tx, app, register);
        made.lamp = await make(tx, told.lamp, [building(1)]);
        await complete(tx, app, await actor(tx, '钱洁'), { id: made.lamp, parking: 0 });
        await move(tx, made.lamp, 'post');
      },
    },
    { at: moments.ago(frozenDays.lamp * day), work: (tx) => move(tx, made.lamp, 'freeze') },
    {
      at: moments.ago(postedDays.drains * day),
      work: async (tx) => {
        made.drains = await make(tx, told.drains, []);
        await complete(tx, app, await actor(tx, '钱洁'), { id: made.drains, parking: parkingPlaces });
        await move(tx, made.drains, 'post');
      },
    },
    { at: moments.ago(frozenDays.drains * day), work: (tx) => move(tx, made.drains, 'freeze') },
    {
      at: moments.ago(90),
      work: async (tx) => void (await make(tx, told.roof, [building(12)])),
    },
  ];
}

/** Owners of every home of the compound that has no roll yet; one has three, the developer three that it has not sold. */
async function enterRolls(tx: Tx, app: INestApplicationContext, register: Register): Promise<void> {
  const [homes, lots] = [app.get(HomeService), app.get(RegisterLots)];
  const free: { homeId: string; districtId: string }[] = [];
  for (const { compound, kind, placeId } of register.doors)
    if (compound === '槐荫里小区' && kind === 'entrance') free.push(...(await homes.behind(tx, placeId)));
  const ids = free.map(({ homeId }) => homeId);
  const known = new Set((await lots.owners(tx, ids)).map(({ homeId }) => homeId));
  const rolls = free
    .filter(({ homeId }) => !known.has(homeId))
    .map((home, turn) => ({ ...home, owners: [ownerOf(turn)] }));
  await homes.enterRoll(tx, null, paperSource, rolls);
}

function ownerOf(turn: number): RollOwner {
  const one = { phone: null, share: '1', since: demoSince };
  if (ofSeveral.some((at) => at === turn)) return { ...one, name: told.investor };
  if (unsold.some((at) => at === turn)) return { ...one, name: told.firm };
  const given = givenNames[Math.floor(turn / surnames.length) % givenNames.length] ?? '';
  return { ...one, name: `${surnames[turn % surnames.length] ?? ''}${given}` };
}

/** Says which owners are one, writes down what is unsold, and adds so many parking places under the ground, which are the developer's. */
async function complete(
  tx: Tx,
  app: INestApplicationContext,
  me: Actor,
  { id, parking }: { id: string; parking: number },
): Promise<void> {
  const [lots, files] = [app.get(LotService), app.get(ElectorateFiles)];
  for (let turn = 0; turn < 20; turn++) {
    const [ask] = (await files.of(tx, me, id)).asks;
    if (!ask) break;
    const { one, other } = ask;
    await lots.match(tx, me, id, { one: one.id, other: other.id, same: true, reason: told.same });
  }
  const lines = (await app.get(ElectorateDeskQueries).page(tx, me, id, { q: told.firm })).lots;
  const [firm] = lines[0]?.owners ?? [];
  if (!firm) return;
  const owners: LotSaid['owners'] = [
    { id: firm.id, name: told.firm, phone: null, papers: null, share: null },
  ];
  const unsoldLot = (lot: Pick<LotSaid, 'kind' | 'label' | 'area'>): LotSaid => ({
    ...lot,
    ...{ buildingId: null, areaSource: 'contract', areaDay: localDate(tx.at), proof: 'unsold', owners },
  });
  for (const { id: lotId, label, area } of lines) {
    const { version } = await files.of(tx, me, id);
    const lot = unsoldLot({ kind: 'home', label, area: `${(area ?? 0) / 100}` });
    await lots.set(tx, me, [id, lotId], { version, lot });
  }
  if (!parking) return;
  const { version } = await files.of(tx, me, id);
  const places = Array.from({ length: parking }, (_, at) =>
    unsoldLot({ kind: 'parking', label: told.parking(at + 1), area: '12.80' }),
  );
  await lots.add(tx, me, id, { version, lots: places });
}
