import type { AlertState } from '@linli/shared/intake/alert.contract';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { ChannelService } from '../channel/channel.service';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look } from '../platform/testing/story';
import { watchApi } from '@linli/shared/watch/watch.api';
import { AlertService } from './alert.service';
import { connect, type System } from './testing/system';

let house: House;
let devices: System;
let worker: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  devices = await connect(house, 'device');
  worker = await house.as('周晓禾');
  const { district, door } = house.town;
  await house.app.get(Db).write(async (tx) => {
    const { id: channelId } = await house.app.get(ChannelService).inUse(tx, district, 'device');
    for (const [kind, foreignId] of [
      ['smoke', 'YG-1'],
      ['smoke', 'YG-2'],
      ['smoke', 'YG-3'],
      ['smoke', 'YG-4'],
      ['smoke', 'YG-5'],
      ['charging', 'CD-1'],
      ['lift', 'DT-1'],
    ] as const)
      await house.app.get(AlertService).place(tx, {
        districtId: district,
        channelId,
        foreignId,
        placeId: door,
        kind,
        name: `${foreignId} 号设备`,
      });
  });
});
afterAll(() => house.close());

const call = (device: string, foreignId: string, words?: string) =>
  devices.ask<AlertState>('device/alerts', {
    method: 'POST',
    body: { device, foreignId, ...(words && { words }) },
  });
const open = async (visitor: Visitor) => (await visitor.ask(intakeApi.alerts)).body.alerts;
const alertOf = async (visitor: Visitor, device: string) =>
  (await open(visitor)).find((alert) => alert.device === `${device} 号设备`);
const decide = (visitor: Visitor, id: string, real: boolean, words: string) =>
  visitor.ask(intakeApi.decideAlert, { params: { id }, body: { real, words } });
/** Who was told of alerts, and what, since the house was opened. */
const told = async () => {
  await house.settle();
  const rows = await statement<{ person_id: string; title: string }>(
    house.databaseUrl,
    `select m.person_id, m.title from message m join event e on e.id = m.event_id where e.kind like 'alert.%' order by m.id`,
  );
  const names = Object.entries(house.town.people);
  return rows.map(({ person_id, title }) => `${names.find(([, id]) => id === person_id)?.[0]}：${title}`);
};

test('a call is an alert for whoever is on duty, and no ticket', async () => {
  const { status, body } = await call('YG-1', 'BJ-1', '浓度超标');
  expect([status, body]).toEqual([200, { foreignId: 'BJ-1', state: 'open', times: 1, number: null }]);
  expect(await alertOf(worker, 'YG-1')).toMatchObject({
    kind: 'smoke',
    times: 1,
    level: 0,
    words: '浓度超标',
    seenBy: null,
  });
  expect(await told()).toEqual(['周晓禾：设备报警，待核实']);
  expect((await worker.ask(ticketApi.inbox)).body.tickets).toEqual([]);
  expect(await alertOf(await house.as('赵强'), 'YG-1')).toBeUndefined();
});

test('a storm of calls is one alert that counts, also when all come at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, turn) => call('YG-1', `BJ-1-${turn}`)));
  expect((await open(worker)).map(({ device, times }) => [device, times])).toEqual([['YG-1 号设备', 21]]);
  expect(await told()).toHaveLength(1);
});

test('found to be real it becomes an urgent ticket through its own channel', async () => {
  const alert = await alertOf(worker, 'YG-1');
  expect((await decide(worker, alert?.id ?? '', true, '楼道里在烧纸，已经灭了')).status).toBe(200);
  const { tickets } = (await worker.ask(ticketApi.mine)).body;
  const ticket = await look(worker, tickets[0]?.id ?? '');
  expect(ticket).toMatchObject({
    category: { code: 'fire_lane', urgent: true },
    words: '设备报警：YG-1 号设备。现场核实：楼道里在烧纸，已经灭了',
    source: { channel: '设备报警', kind: 'device' },
  });
  expect(ticket.openMoves).not.toContain('rate');
  expect((await call('YG-1', 'BJ-1')).body).toMatchObject({ state: 'real', number: ticket.number });
  const again = await decide(await house.as('孙主任'), alert?.id ?? '', false, '误触');
  expect([again.status, again.body.code]).toEqual([409, 'alert.closed']);
});

test('found to be false it is closed with the reason, and the next call is a new one', async () => {
  await call('CD-1', 'BJ-2');
  const first = await alertOf(worker, 'CD-1');
  await decide(worker, first?.id ?? '', false, '插头松了，没有异常');
  expect((await call('CD-1', 'BJ-2')).body.state).toBe('false');
  await call('CD-1', 'BJ-3');
  const second = await alertOf(worker, 'CD-1');
  expect([second?.times, second?.id === first?.id]).toEqual([1, false]);
  await decide(worker, second?.id ?? '', false, '还是插头');
});

test('unseen it goes to the community after ten minutes, the street after thirty, the district after sixty, and is told there every hour', async () => {
  const before = (await told()).length;
  await house.at('2026-11-18T10:00');
  await call('YG-2', 'BJ-4');
  await house.at('2026-11-18T10:09');
  expect((await told()).slice(before)).toEqual(['周晓禾：设备报警，待核实']);
  await house.at('2026-11-18T10:11');
  const pass = () => house.app.get(Db).write((tx) => house.app.get(AlertService).passOn(tx));
  expect((await Promise.all([pass(), pass(), pass()])).sort()).toEqual([0, 0, 1]);
  expect((await told()).slice(before + 1).sort()).toEqual(
    ['孙主任：设备报警没人看，请核实', '钱洁：设备报警没人看，请核实'].sort(),
  );
  await house.at('2026-11-18T10:31');
  expect((await told()).slice(before + 3)).toEqual(['吴敏：设备报警没人看，请核实']);
  await house.at('2026-11-18T10:59');
  expect(await told()).toHaveLength(before + 4);
  await house.at('2026-11-18T11:01');
  expect((await told()).slice(before + 4)).toEqual(['郑平：设备报警没人看，请核实']);
  await house.at('2026-11-18T12:02');
  expect((await told()).slice(before + 5)).toEqual(['郑平：设备报警没人看，请核实']);
  const alert = await alertOf(await house.as('吴敏'), 'YG-2');
  expect([alert?.level, alert?.due.slice(11, 16)]).toEqual([3, '05:02']);
  await decide(worker, alert?.id ?? '', false, '试的');
  await house.at('2026-11-18T14:00');
  expect(await told()).toHaveLength(before + 6);
});

test('whoever goes to see it has half an hour to decide; then they are told again, and it goes up level by level to where it is told for ever', async () => {
  await house.at('2026-11-18T13:00');
  const before = (await told()).length;
  await call('YG-3', 'BJ-5');
  const alert = await alertOf(worker, 'YG-3');
  await worker.ask(intakeApi.seeAlert, { params: { id: alert?.id ?? '' } });
  const toldBy = async (local: string) => {
    const had = (await told()).length;
    await house.at(`2026-11-18T${local}`);
    return (await told())
      .slice(had)
      .map((one) => one.split('：')[0])
      .sort();
  };
  expect(await toldBy('13:29')).toEqual([]);
  expect(await toldBy('13:31')).toEqual(['周晓禾']);
  expect((await told()).slice(before)[1]).toBe('周晓禾：设备报警还没有核实结果，请催一下或者去看看');
  expect(await toldBy('14:02')).toEqual(['周晓禾', '孙主任', '钱洁'].sort());
  expect(await toldBy('14:33')).toEqual(['吴敏', '周晓禾'].sort());
  expect(await toldBy('15:04')).toEqual(['周晓禾', '郑平'].sort());
  expect(await toldBy('16:05')).toEqual(['周晓禾', '郑平'].sort());
  const waits = (await (await house.as('孙主任')).ask(watchApi.waits)).body.alerts;
  expect(waits.map(({ device, seenBy, due }) => [device, seenBy, due.slice(11, 16)])).toEqual([
    ['YG-3 号设备', '周晓禾', '09:05'],
  ]);
});

test('one that would wait for ever is found by the watch, and goes on', async () => {
  await statement(house.databaseUrl, 'update alert set next_at = null where closed_at is null');
  const had = await statement(house.databaseUrl, "select from event where kind = 'alert.passed'");
  await house.settle();
  const now = await statement(house.databaseUrl, "select from event where kind = 'alert.passed'");
  expect(now.length).toBe(had.length + 1);
  const alert = await alertOf(worker, 'YG-3');
  expect(alert?.due.slice(11, 16)).toBe('09:05');
  await decide(worker, alert?.id ?? '', false, '蒸汽');
});

test('with nobody on duty it is the community’s at once', async () => {
  const before = (await told()).length;
  await house.at('2026-11-19T09:00');
  const secretary = await house.as('孙主任');
  const personId = house.town.people['周晓禾'] ?? '';
  const away = await secretary.ask(peopleApi.takeLeave, {
    body: { personId, since: '2026-11-19', until: '2026-11-20' },
  });
  expect(away.status).toBe(200);
  await house.settle();
  await call('YG-3', 'BJ-6');
  expect((await told()).slice(before).sort()).toEqual(
    ['孙主任：设备报警没人看，请核实', '钱洁：设备报警没人看，请核实'].sort(),
  );
});

test('a device that nobody has registered is refused and kept for a person', async () => {
  const { status, body } = await call('XX-9', 'BJ-7', '不认识的设备在叫');
  expect([status, body.fields]).toEqual([422, { device: '没有登记这个设备，请先登记它在哪里' }]);
  const { lines } = (await (await house.as('郑平')).ask(intakeApi.refused)).body;
  expect(lines[0]).toMatchObject({
    channel: '设备报警',
    foreignId: 'BJ-7',
    told: { words: '不认识的设备在叫' },
  });
});

test('is nobody else’s to see or decide', async () => {
  await call('DT-1', 'BJ-8');
  const alert = await alertOf(await house.as('韩师傅'), 'DT-1');
  expect(alert).toBeDefined();
  for (const name of ['赵强', '何远'])
    expect((await decide(await house.as(name), alert?.id ?? '', false, '没事')).body.code).toBe(
      'alert.missing',
    );
  expect((await (await house.as('王奶奶')).ask(intakeApi.alerts)).status).toBe(403);
});

test('the same name at two devices is two alerts, and each becomes a ticket though the name is taken', async () => {
  await house.at('2026-11-18T15:00');
  await call('YG-4', '1');
  await call('YG-5', '1');
  for (const device of ['YG-4', 'YG-5']) {
    const alert = await alertOf(worker, device);
    expect(alert?.times).toBe(1);
    expect((await decide(worker, alert?.id ?? '', true, '确实有烟')).status).toBe(200);
  }
  const [first, second] = [(await call('YG-4', '1')).body, (await call('YG-5', '1')).body];
  expect([first.state, second.state]).toEqual(['real', 'real']);
  expect(first.number).not.toBe(second.number);
});
