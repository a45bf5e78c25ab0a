import { peopleApi } from '@linli/shared/people/people.api';
import type { TakeLeave } from '@linli/shared/people/people.contract';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
beforeEach(async () => {
  house = await openHouse();
  await house.at('2026-03-02T10:00');
});
afterEach(() => house.close());

const idOf = (name: string): string => house.town.people[name] ?? '';
const report = async (name = '王奶奶') => {
  const body = {
    placeId: house.town.door,
    category: 'lighting',
    words: '3 层楼道的灯不亮三天了',
    photos: [],
    callBack: false,
    hideName: false,
  };
  return (await (await house.as(name)).ask(ticketApi.report, { body })).body;
};
const colleagues = async (name: string) =>
  (await (await house.as(name)).ask(peopleApi.colleagues)).body.people;
const handlerOf = async (id: string) => {
  const [row] = await statement<{ handler_id: string | null }>(
    house.databaseUrl,
    'select handler_id from ticket where id = $1',
    [id],
  );
  return row?.handler_id ?? null;
};

describe('colleagues', () => {
  it('are those below the reader, with their open tickets', async () => {
    await report();
    const seen = (await colleagues('孙主任')).map(({ name, open }) => `${name} ${open}`);
    expect(seen).toEqual(expect.arrayContaining(['周晓禾 1', '孙主任 0', '李阿姨 0', '赵强 0', '韩师傅 0']));
    expect(seen.join()).not.toMatch(/何远|吴敏/);
    expect((await colleagues('何远')).map(({ name }) => name)).toEqual(['何远']);
    expect((await colleagues('吴敏')).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['何远', '孙主任', '吴敏']),
    );
  });

  it('come with the invitations that wait below the reader', async () => {
    const body = { role: 'grid_worker', placeId: house.town.grid, name: '小林' };
    await (await house.as('钱洁')).ask(peopleApi.invite, { body });
    const pending = async (name: string) =>
      (await (await house.as(name)).ask(peopleApi.colleagues)).body.pending;
    expect(await pending('孙主任')).toMatchObject([
      { name: '小林', roleName: '网格员', placeName: '第3网格' },
    ]);
    expect(await pending('何远')).toEqual([]);
  });
});

it('shows the roles below the own rank, and the places where they fit', async () => {
  const toGive = async (name: string) => (await (await house.as(name)).ask(peopleApi.rolesToGive)).body;
  const worker = await toGive('钱洁');
  expect(worker.roles.map(({ code }) => code)).not.toContain('community_worker');
  expect(worker.places.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['青石桥社区 第3网格', '12号楼 2单元']),
  );
  expect(worker.places.map(({ id }) => id)).not.toContain(house.town.farCommunity);
  expect((await toGive('孙主任')).roles.map(({ code }) => code)).toContain('community_worker');
});

describe('the end of an appointment', () => {
  const end = async (who: string, whose: string) => {
    const [row] = await statement<{ id: string }>(
      house.databaseUrl,
      'select id from appointment where person_id = $1',
      [idOf(whose)],
    );
    return (await (await house.as(who)).ask(peopleApi.endAppointment, { params: { id: row?.id ?? '' } }))
      .body;
  };

  it('takes the posts at once and sends the open tickets to the queue', async () => {
    const { id } = await report();
    const worker = await house.as('周晓禾');
    expect((await worker.ask(ticketApi.inbox)).status).toBe(200);
    expect(await end('钱洁', '周晓禾')).toEqual({ moved: 1 });
    expect(await handlerOf(id)).toBeNull();
    expect((await worker.ask(ticketApi.inbox)).body.code).toBe('role.not_yours');
    expect((await end('钱洁', '周晓禾')).code).toBe('appointment.missing');
  });

  it('leaves with a person what they hold in another post', async () => {
    const { id } = await report();
    const second = '00000000-0000-7000-8000-000000000001';
    await statement(
      house.databaseUrl,
      `insert into appointment (id, district_id, person_id, role_code, place_id, since) values ($1, $2, $3, 'grid_worker', $4, '2026-01-01')`,
      [second, house.town.district, idOf('周晓禾'), house.town.otherGrid],
    );
    const { body } = await (await house.as('钱洁')).ask(peopleApi.endAppointment, { params: { id: second } });
    expect([body.moved, await handlerOf(id)]).toEqual([0, idOf('周晓禾')]);
  });

  it.each([
    ['another community', '何远', '周晓禾', 'appointment.missing'],
    ['the own rank', '钱洁', '钱洁', 'role.not_yours'],
    ['a higher rank', '钱洁', '孙主任', 'role.not_yours'],
  ])('cannot be said from or of %s', async (_, who, whose, code) => {
    expect((await end(who, whose)).code).toBe(code);
  });

  it('leaves nothing of one that began the same day', async () => {
    const body = { role: 'grid_worker', placeId: house.town.grid, name: '小林' };
    const { code } = (await (await house.as('钱洁')).ask(peopleApi.invite, { body })).body;
    await (await house.as('新邻居')).ask(peopleApi.acceptInvitation, { body: { code } });
    await end('钱洁', '新邻居');
    expect((await (await house.as('新邻居')).ask(peopleApi.me)).body.posts).toEqual([]);
  });
});

describe('leave', () => {
  const take = async (who: string, ask: Partial<TakeLeave>) => {
    const body = { personId: idOf('周晓禾'), since: '2026-03-02', until: '2026-03-04', ...ask };
    return (await (await house.as(who)).ask(peopleApi.takeLeave, { body })).body;
  };

  it('that covers today moves the tickets to the substitute now', async () => {
    const { id } = await report();
    expect(await take('周晓禾', { substituteId: idOf('赵强') })).toEqual({ moved: 1 });
    expect(await handlerOf(id)).toBe(idOf('赵强'));
    const away = (await colleagues('钱洁')).find(({ name }) => name === '周晓禾')?.away;
    expect(away).toMatchObject({ until: '2026-03-04', substitute: '赵强' });
  });

  it('without a substitute sends them to the queue', async () => {
    const { id } = await report();
    expect(await take('钱洁', {})).toEqual({ moved: 1 });
    expect(await handlerOf(id)).toBeNull();
  });

  it('that begins later moves them on its first day, once', async () => {
    const { id } = await report();
    expect(await take('钱洁', { since: '2026-03-03', substituteId: idOf('赵强') })).toEqual({ moved: 0 });
    await house.at('2026-03-02T23:59');
    await house.settle();
    expect(await handlerOf(id)).toBe(idOf('周晓禾'));
    await house.at('2026-03-03T00:00');
    await house.settle();
    await house.settle();
    expect(await handlerOf(id)).toBe(idOf('赵强'));
    const begun = await statement(house.databaseUrl, `select from event where kind = 'leave.begun'`);
    expect(begun).toHaveLength(1);
  });

  it('goes to the queue when the substitute has left meanwhile', async () => {
    const { id } = await report();
    await take('钱洁', { since: '2026-03-03', substituteId: idOf('赵强') });
    await statement(house.databaseUrl, `update appointment set until = '2026-03-02' where person_id = $1`, [
      idOf('赵强'),
    ]);
    await house.at('2026-03-03T00:01');
    await house.settle();
    expect(await handlerOf(id)).toBeNull();
  });

  it('may not overlap another of the same person, but one that was called off', async () => {
    await take('钱洁', { since: '2026-03-09', until: '2026-03-11' });
    expect((await take('周晓禾', { since: '2026-03-11', until: '2026-03-12' })).code).toBe('leave.overlaps');
    const [leave] = await statement<{ id: string }>(house.databaseUrl, 'select id from leave');
    const end = async (who: string) =>
      (await (await house.as(who)).ask(peopleApi.endLeave, { params: { id: leave?.id ?? '' } })).body.code;
    expect(await end('何远')).toBe('person.missing');
    expect(await end('周晓禾')).toBeUndefined();
    expect(await end('周晓禾')).toBe('leave.missing');
    expect((await take('周晓禾', { since: '2026-03-11', until: '2026-03-12' })).code).toBeUndefined();
  });

  it('shows what has not passed and who could stand in, to oneself and to those above', async () => {
    await take('周晓禾', { since: '2026-03-09', until: '2026-03-11', substituteId: idOf('赵强') });
    const seen = async (who: string, person?: string) =>
      (await (await house.as(who)).ask(peopleApi.leaves, { body: person ? { person } : {} })).body;
    expect(await seen('周晓禾')).toMatchObject({
      name: '周晓禾',
      today: '2026-03-02',
      leaves: [{ since: '2026-03-09', until: '2026-03-11', substitute: '赵强' }],
    });
    const names = (await seen('周晓禾')).substitutes.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['赵强', '钱洁', '孙主任']));
    expect(names.join()).not.toMatch(/周晓禾|李阿姨|何远/);
    expect((await seen('钱洁', idOf('周晓禾'))).leaves).toHaveLength(1);
    expect((await seen('赵强', idOf('周晓禾'))).code).toBe('person.missing');
    await house.at('2026-03-12T08:00');
    expect((await seen('周晓禾')).leaves).toEqual([]);
  });

  it('that has passed, or was called off, is still told to those who steer there', async () => {
    await take('周晓禾', { substituteId: idOf('赵强') });
    await take('周晓禾', { since: '2026-03-09', until: '2026-03-11' });
    const [, later] = await statement<{ id: string }>(
      house.databaseUrl,
      'select id from leave order by since',
    );
    await (await house.as('周晓禾')).ask(peopleApi.endLeave, { params: { id: later?.id ?? '' } });
    await house.at('2026-03-12T08:00');
    const all = async (who: string) => (await (await house.as(who)).ask(peopleApi.allLeaves)).body.leaves;
    expect(await all('钱洁')).toMatchObject([
      { name: '周晓禾', since: '2026-03-09', substitute: null, standing: 'calledOff' },
      { name: '周晓禾', since: '2026-03-02', substitute: '赵强', standing: 'over' },
    ]);
    expect(await all('何远')).toEqual([]);
  });

  it.each<[string, string, () => Partial<TakeLeave>, string]>([
    ['for someone in another community', '何远', () => ({}), 'person.missing'],
    [
      'with oneself as the substitute',
      '钱洁',
      () => ({ personId: idOf('钱洁'), substituteId: idOf('钱洁') }),
      'leave.substitute',
    ],
    ['for a higher rank', '钱洁', () => ({ personId: idOf('孙主任') }), 'role.not_yours'],
    ['by a colleague of the same grid', '赵强', () => ({}), 'person.missing'],
    ['with a substitute elsewhere', '钱洁', () => ({ substituteId: idOf('何远') }), 'leave.substitute'],
    [
      'with a substitute who holds no tickets',
      '钱洁',
      () => ({ substituteId: idOf('李阿姨') }),
      'leave.substitute',
    ],
    ['that is over', '钱洁', () => ({ since: '2026-02-02', until: '2026-03-01' }), 'field.wrong'],
    ['that ends before it begins', '钱洁', () => ({ since: '2026-03-05' }), 'field.wrong'],
    ['on a day that does not exist', '钱洁', () => ({ until: '2026-04-31' }), 'field.wrong'],
  ])('is refused %s', async (_, who, ask, code) => {
    expect((await take(who, ask())).code).toBe(code);
  });
});

describe('a block', () => {
  const block = async (who: string, id: string) =>
    (
      await (
        await house.as(who)
      ).ask(peopleApi.block, { params: { id }, body: { reason: '反复报假事', days: 7 } })
    ).body.code;
  const blocks = async (who: string) => (await (await house.as(who)).ask(peopleApi.blocks)).body.blocks;
  const granny = () => house.as('王奶奶');

  it('stops reports, is objected to once, answered and lifted', async () => {
    const { id } = await report();
    expect(await block('钱洁', id)).toBeUndefined();
    expect((await report()).message).toBe(
      '您报事暂停到 3月9日，原因：反复报假事。有异议可以在“我的”里申诉，急事请打社区电话',
    );
    const appeal = async () =>
      (await (await granny()).ask(peopleApi.appeal, { body: { words: '灯是真的坏了' } })).body.code;
    expect(await appeal()).toBeUndefined();
    expect(await appeal()).toBe('block.appealed');
    expect((await (await granny()).ask(peopleApi.me)).body.block).toMatchObject({
      reason: '反复报假事',
      appealed: true,
      answer: null,
    });

    const [shown] = await blocks('孙主任');
    expect(shown).toMatchObject({ personId: idOf('王奶奶'), appeal: '灯是真的坏了', answer: null });
    expect(await blocks('何远')).toEqual([]);
    const answer = async (who: string, lift: boolean) => {
      const asked = { params: { id: shown?.id ?? '' }, body: { lift, words: '核实过了' } };
      return (await (await house.as(who)).ask(peopleApi.answerAppeal, asked)).body.code;
    };
    expect(await answer('何远', true)).toBe('block.missing');
    expect(await answer('孙主任', false)).toBeUndefined();
    expect((await report()).code).toBe('person.blocked');
    expect(await answer('孙主任', true)).toBeUndefined();
    expect((await report()).code).toBeUndefined();
    expect(await appeal()).toBe('block.missing');
  });

  it('cannot be laid by someone whom the report is about', async () => {
    const { id } = await report();
    await statement(house.databaseUrl, 'update ticket set hidden_from = array[$2::uuid] where id = $1', [
      id,
      idOf('钱洁'),
    ]);
    expect(await block('钱洁', id)).toBe('ticket.missing');
  });

  it('is over by itself, and a new one takes the place of the old', async () => {
    const { id } = await report();
    await block('钱洁', id);
    await house.at('2026-03-04T10:00');
    await block('钱洁', id);
    expect(await blocks('钱洁')).toHaveLength(1);
    await house.at('2026-03-11T09:59');
    expect((await report()).code).toBe('person.blocked');
    await house.at('2026-03-11T10:01');
    expect((await report()).code).toBeUndefined();
  });

  it.each([
    ['from another community', '何远', '王奶奶', 'ticket.missing'],
    ['upon the own rank', '钱洁', '钱洁', 'role.not_yours'],
    ['upon a higher rank', '钱洁', '吴敏', 'role.not_yours'],
    ['upon oneself', '管理员', '管理员', 'role.not_yours'],
  ])('cannot be laid %s', async (_, who, whose, code) => {
    expect(await block(who, (await report(whose)).id)).toBe(code);
  });
});

it('takes the tickets off someone who was forgotten', async () => {
  const { id } = await report();
  await (await house.as('周晓禾')).ask(peopleApi.leaveLinli);
  await house.at('2026-03-03T10:01');
  await house.settle();
  expect(await handlerOf(id)).toBeNull();
});
