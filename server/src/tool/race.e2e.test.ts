import { moveIn } from '../home/testing/moving-in';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { ToolRow } from './tool.entity';
import { ToolRepository } from './tool.repository';
import { borrow, hang, noTools } from './testing/wall';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await moveIn(house, '王奶奶');
  await moveIn(house, '陈姐', { room: '501' });
});
afterAll(() => house.close());
afterEach(() => jest.restoreAllMocks());

/** Two borrow the same tool at once; answers what each heard, and how many loans there are. */
async function race(): Promise<{ heard: (string | number)[]; loans: number }> {
  await noTools(house);
  const { code } = await hang(house, '电钻');
  const both = await Promise.all(['王奶奶', '陈姐'].map((who) => borrow(house, who, code)));
  return {
    heard: both.map(({ status, body }) => body.code ?? status).sort(),
    loans: (await statement(house.databaseUrl, 'select id from tool_loan')).length,
  };
}

test('two who borrow one tool at once: one has it, the other hears that it is not on the wall', async () => {
  for (let round = 0; round < 10; round++)
    expect(await race()).toEqual({ heard: [200, 'tool.not_free'], loans: 1 });
});

test('control: without the lock the second would break on the key of open loans', async () => {
  const repository = house.app.get(ToolRepository);
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  jest.spyOn(repository, 'lock').mockImplementation(async ({ rows }, where) => {
    const tool = await rows.findOneByOrFail(ToolRow, where);
    if (++arrived === 2) open();
    await both;
    return tool;
  });
  const { heard, loans } = await race();
  expect([heard.filter((one) => one === 200).length, heard.includes('tool.not_free'), loans]).toEqual([
    1,
    false,
    1,
  ]);
});
