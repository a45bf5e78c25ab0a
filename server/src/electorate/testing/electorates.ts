import { electorateOfficeApi as api } from '@linli/shared/electorate/electorate.api';
import type { ElectorateFile, LotSaid, MakeElectorate } from '@linli/shared/electorate/electorate.contract';
import { HomeService, type RollOwner } from '../../home/home.service';
import { Db } from '../../platform/db/db';
import type { House, Visitor } from '../../platform/testing/house';
import { statement } from '../../platform/testing/statement';

/** An owner of the roll as the town's papers have them. */
export const owner = (name: string, more: Partial<RollOwner> = {}): RollOwner => ({
  name,
  phone: null,
  share: null,
  since: '2020-01-01',
  ...more,
});

/** Lays the rolls of rooms of one door of building 12; `rooms` by room. */
export async function layRolls(
  house: House,
  doorId: string,
  rooms: Readonly<Record<string, readonly RollOwner[]>>,
): Promise<void> {
  const homes = await statement<{ id: string; room: string }>(
    house.databaseUrl,
    `select id, room from home where entrance_id = '${doorId}'`,
  );
  const rolls = homes.flatMap(({ id: homeId, room }) => {
    const owners = rooms[room];
    return owners ? [{ homeId, districtId: house.town.district, owners }] : [];
  });
  await house.app.get(Db).write((tx) => house.app.get(HomeService).enterRoll(tx, null, '名册', rolls));
}

/** One owner a room of both doors, each with a name and phone of their own, with what a test cares about changed. */
export async function layTown(
  house: House,
  more: Readonly<Record<string, readonly RollOwner[]>> = {},
): Promise<void> {
  const rooms = (turn: number) =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => {
        const room = `${1 + Math.floor(index / 2)}0${1 + (index % 2)}`;
        const name = `${'赵钱孙李周吴郑王冯陈褚卫'[index] ?? ''}${turn === 1 ? '一' : '二'}`;
        return [room, [owner(name, { phone: `1390000${turn}0${`${index}`.padStart(2, '0')}` })]];
      }),
    );
  await layRolls(house, house.town.otherDoor, rooms(1));
  await layRolls(house, house.town.door, { ...rooms(2), ...more });
}

/** Makes an electorate of the compound; fails the test when it is refused. Answers its id. */
export async function make(
  clerk: Visitor,
  house: House,
  more: Partial<MakeElectorate> = {},
): Promise<string> {
  const { status, body } = await clerk.ask(api.make, {
    body: {
      ...{ placeId: house.town.compound, buildings: [], name: '排水主管表决' },
      ...{ source: 'register' as const, day: '2026-10-01', ...more },
    },
  });
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body.id;
}

export async function file(clerk: Visitor, id: string): Promise<ElectorateFile> {
  const { status, body } = await clerk.ask(api.file, { params: { id } });
  expect([status, body.message]).toEqual([200, undefined]);
  return body;
}

/** Tries a move on the newest version. */
export const move = async (clerk: Visitor, id: string, name: 'post' | 'freeze' | 'drop') =>
  clerk.ask(api.move, { params: { id }, body: { move: name, version: (await file(clerk, id)).version } });

/** A parking place as the desk writes one down. */
export const parking = (label: string, more: Partial<LotSaid> = {}): LotSaid => ({
  kind: 'parking',
  label,
  buildingId: null,
  area: '12.50',
  areaSource: 'contract',
  areaDay: '2026-10-01',
  proof: 'registered',
  owners: [{ name: '王二', phone: '13900002007', papers: null, share: null }],
  ...more,
});

/** A home as the desk writes one down. */
export const homeLot = (owners: LotSaid['owners'], more: Partial<LotSaid> = {}): LotSaid => ({
  ...parking('', {
    kind: 'home',
    label: '住房',
    area: '68.50',
    areaSource: 'register',
    areaDay: '2026-10-01',
  }),
  owners,
  ...more,
});

/** An owner as the desk writes them down. */
export const said = (name: string, phone: string | null = null): LotSaid['owners'][number] => ({
  name,
  phone,
  papers: null,
  share: null,
});
