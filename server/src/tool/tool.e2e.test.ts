import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { toolApi, toolOfficeApi } from '@linli/shared/tool/tool.api';
import type { LendTool, MoveTool } from '@linli/shared/tool/tool.contract';
import { moveIn } from '../home/testing/moving-in';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { borrow, giveBack, hang, kept, noTools, onWall } from './testing/wall';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await moveIn(house, '王奶奶');
  await moveIn(house, '陈姐', { room: '501' });
  await moveIn(house, '李明', { room: '401' });
  await house.settle();
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  await noTools(house);
});
afterAll(() => house.close());

const wait = async (who: string, id: string, what: 'wait' | 'stopWaiting' = 'wait') =>
  (await house.as(who)).ask(toolApi[what], { params: { id } });
const move = async (id: string, body: MoveTool, who = '钱洁') =>
  (await house.as(who)).ask(toolOfficeApi.move, { params: { id }, body });
const lend = async (id: string, more: Partial<LendTool> = {}) => {
  const body = { version: 1, borrower: '老周', where: '3 号楼 101', ...more };
  return (await house.as('钱洁')).ask(toolOfficeApi.lend, { params: { id }, body });
};
const titles = async (who: string) => {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};

describe('a tool', () => {
  test('hangs at an open place of whoever keeps it, with a code of its own', async () => {
    const { code, id } = await hang(house, '电钻');
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const add = async (who: string, placeId: string) =>
      (await house.as(who)).ask(toolOfficeApi.add, {
        body: { placeId, name: '梯子', loanDays: 3, count: 2 },
      });
    expect((await add('何远', house.town.gate)).body.code).toBe('place.missing');
    expect((await add('周晓禾', house.town.gate)).status).toBe(403);
    expect((await add('孙主任', house.town.door)).body.fields).toHaveProperty('placeId');
    expect((await add('孙主任', house.town.gate)).body.count).toBe(2);
    expect((await onWall(house, '新邻居', id))?.state).toBe('free');
    const far = { body: { place: house.town.farCommunity } };
    expect((await house.anyone().ask(toolApi.wall, far)).body.tools).toEqual([]);
  });

  test('is borrowed by its code for a home, and who has it is said to nobody but its keepers', async () => {
    const { code, id } = await hang(house, '电钻');
    expect((await borrow(house, '新邻居', code)).body.code).toBe('tool.no_home');
    expect((await borrow(house, '王奶奶', code)).body).toEqual({ id, name: '电钻', due: '2026-11-21' });
    expect((await borrow(house, '陈姐', code)).body.code).toBe('tool.not_free');
    const seen = await onWall(house, '陈姐', id);
    expect(seen).toMatchObject({ state: 'lent', due: '2026-11-21', rights: { borrow: false, wait: true } });
    expect(JSON.stringify(seen)).not.toMatch(/王奶奶|\b502\b/);
    expect((await kept(house, '电钻')).loan).toMatchObject({
      where: '槐荫里小区 12 号楼 2 单元 502',
      due: '2026-11-21',
      late: false,
    });
    const page = await (await fetch(`${house.url}/t/${code}`)).text();
    expect(page).toContain('借出去了，11月21日还');
    expect(page).not.toMatch(/王奶奶|\b502\b/);
    expect((await fetch(`${house.url}/t/AAAAAAAA`)).status).toBe(404);
    expect((await giveBack(house, '陈姐', code)).body.fields).toHaveProperty('code');
    expect((await giveBack(house, '王奶奶', code)).status).toBe(200);
    expect((await onWall(house, '陈姐', id))?.state).toBe('free');
  });

  test('a home has no more of them at once than its district says', async () => {
    const [drill, ladder, cart] = [
      await hang(house, '电钻'),
      await hang(house, '梯子'),
      await hang(house, '推车'),
    ];
    await borrow(house, '王奶奶', drill.code);
    await borrow(house, '王奶奶', ladder.code);
    const third = await borrow(house, '王奶奶', cart.code);
    expect([third.body.code, third.body.message]).toEqual(['tool.too_many', '一家最多同时借 2 件，还了再借']);
  });

  test('that is broken goes to be mended, with words that only its keepers read', async () => {
    const { code, id } = await hang(house, '电钻');
    await borrow(house, '王奶奶', code);
    await giveBack(house, '王奶奶', code, '钻头断了');
    expect(await kept(house, '电钻')).toMatchObject({ state: 'repair', note: '钻头断了', loan: null });
    expect(JSON.stringify(await onWall(house, '陈姐', id))).not.toContain('钻头');
    const { version } = await kept(house, '电钻');
    expect((await move(id, { move: 'mend', version }, '何远')).body.code).toBe('tool.missing');
    expect((await move(id, { move: 'mend', version: version - 1 })).body.code).toBe('tool.stale');
    expect((await move(id, { move: 'find', version })).body.code).toBe('move.not_now');
    expect((await move(id, { move: 'mend', version })).status).toBe(200);
    expect(await kept(house, '电钻')).toMatchObject({ state: 'free', note: null });
    const lost = { move: 'lose', version: version + 1 } as const;
    expect((await move(id, lost)).body.fields).toHaveProperty('note');
    expect((await move(id, { ...lost, note: '盘点时没找到' })).status).toBe(200);
    expect((await move(id, { move: 'retire', version: version + 2 })).status).toBe(200);
    expect(await onWall(house, '陈姐', id)).toBeUndefined();
  });

  test('is lent by its keeper to somebody without a phone, whose name is erased a month after it is back', async () => {
    const { id } = await hang(house, '轮椅');
    expect((await lend(id, { borrower: ' ' })).body.fields).toHaveProperty('borrower');
    expect((await lend(id)).status).toBe(200);
    expect((await lend(id, { version: 2 })).body.code).toBe('tool.not_free');
    expect((await kept(house, '轮椅')).loan).toMatchObject({
      name: '老周',
      where: '3 号楼 101',
      entered: true,
    });
    expect((await move(id, { move: 'giveBack', version: 2 })).status).toBe(200);
    const names = async () => {
      await house.settle();
      return statement<{ name: string | null }>(house.databaseUrl, 'select name from tool_loan');
    };
    await house.at('2026-12-18T08:59');
    expect(await names()).toEqual([{ name: '老周' }]);
    await house.at('2026-12-18T09:01');
    expect(await names()).toEqual([{ name: null }]);
  });

  test('its labels are printed from a link of its keeper', async () => {
    await hang(house, '电钻');
    const ask = async (who: string) =>
      (await house.as(who)).ask(toolOfficeApi.labels, { body: { placeId: house.town.gate } });
    expect((await ask('何远')).body.code).toBe('tool.none');
    const { url } = (await ask('钱洁')).body;
    const paper = await fetch(house.url + url);
    const begins = Buffer.from(await paper.arrayBuffer())
      .subarray(0, 5)
      .toString();
    expect([paper.status, begins]).toEqual([200, '%PDF-']);
    expect((await fetch(house.url + url.replace(/pass=.*/, 'pass=x'))).status).toBe(403);
  });
});

describe('the line for a tool', () => {
  test('is kept for the next one for a day, then for the one after', async () => {
    const { code, id } = await hang(house, '电钻');
    expect((await wait('陈姐', id)).body.code).toBe('tool.free');
    await borrow(house, '王奶奶', code);
    expect((await wait('王奶奶', id)).body.code).toBe('tool.has_it');
    expect((await wait('新邻居', id)).body.code).toBe('tool.missing');
    for (const who of ['陈姐', '陈姐', '李明']) expect((await wait(who, id)).status).toBe(200);
    expect((await onWall(house, '李明', id))?.mine.line).toBe(2);
    await giveBack(house, '王奶奶', code);
    expect((await onWall(house, '陈姐', id))?.mine.heldUntil).toContain('2026-11-19T01:00');
    expect(await titles('陈姐')).toEqual(['您等的工具还回来了']);
    expect((await borrow(house, '李明', code)).body.code).toBe('tool.kept');
    expect((await lend(id, { version: 4 })).body.code).toBe('tool.kept');
    await house.at('2026-11-19T09:01');
    expect(await titles('陈姐')).toEqual(['工具给了下一位', '您等的工具还回来了']);
    expect((await onWall(house, '李明', id))?.rights.borrow).toBe(true);
    expect((await borrow(house, '李明', code)).status).toBe(200);
    expect((await kept(house, '电钻')).waiting).toBe(0);
  });

  test('who steps out lets the next one have it, and what breaks while it is kept is waited for on', async () => {
    const { code, id } = await hang(house, '电钻');
    await borrow(house, '王奶奶', code);
    for (const who of ['陈姐', '李明']) await wait(who, id);
    await giveBack(house, '王奶奶', code);
    await wait('陈姐', id, 'stopWaiting');
    expect((await onWall(house, '李明', id))?.mine.heldUntil).not.toBeNull();
    const { version } = await kept(house, '电钻');
    await move(id, { move: 'breaks', version, note: '插头松了' });
    expect((await onWall(house, '李明', id))?.mine).toMatchObject({ heldUntil: null, line: 1 });
    await move(id, { move: 'mend', version: version + 1 });
    expect((await onWall(house, '李明', id))?.state).toBe('held');
  });
});

describe('the due day', () => {
  test('is told the borrower once before and once after it, and nobody else', async () => {
    const { code } = await hang(house, '电钻');
    await borrow(house, '王奶奶', code);
    await house.at('2026-11-19T23:00');
    expect(await titles('王奶奶')).toEqual([]);
    await house.at('2026-11-20T09:00');
    expect(await titles('王奶奶')).toEqual(['借的工具快到期']);
    await house.at('2026-11-21T23:00');
    expect(await titles('王奶奶')).toEqual(['借的工具快到期']);
    await house.at('2026-11-22T09:00');
    expect(await titles('王奶奶')).toEqual(['借的工具该还了', '借的工具快到期']);
    await house.at('2026-11-25T09:00');
    expect(await titles('王奶奶')).toHaveLength(2);
    expect(await titles('陈姐')).toEqual([]);
    expect((await kept(house, '电钻')).loan?.late).toBe(true);
  });

  test('what is kept for somebody who left goes on to the next in line', async () => {
    const { code, id } = await hang(house, '电钻');
    await borrow(house, '李明', code);
    await wait('陈姐', id);
    await wait('王奶奶', id);
    await (await house.as('陈姐')).ask(peopleApi.leaveLinli);
    await house.at('2026-11-18T20:00');
    await giveBack(house, '李明', code);
    expect((await onWall(house, '陈姐', id))?.mine.heldUntil).toContain('2026-11-19T12:00');
    await house.at('2026-11-19T09:01');
    await house.settle();
    expect((await onWall(house, '王奶奶', id))?.mine.heldUntil).toContain('2026-11-20T01:01');
  });
});
