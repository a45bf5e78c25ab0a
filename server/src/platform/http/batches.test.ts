import { Batches } from './batches';

/** Work that ends when it is told to, and what it was asked each time. */
function slowly() {
  const turns: string[][] = [];
  const ends: (() => void)[] = [];
  const batches = new Batches<string, string>(
    (ask) => ask,
    (asks) => {
      turns.push([...asks]);
      return new Promise((done) => ends.push(() => done(asks.map((ask) => `${ask}!`))));
    },
  );
  return { batches, turns, end: () => ends.shift()?.() };
}
const moment = () => new Promise((resolve) => setImmediate(resolve));

test('who comes alone is served at once; who comes meanwhile is served in one go after it', async () => {
  const { batches, turns, end } = slowly();
  const all = ['a', 'b', 'c'].map((ask) => batches.do(ask));
  expect(turns).toEqual([['a']]);
  end();
  await moment();
  expect(turns).toEqual([['a'], ['b', 'c']]);
  end();
  expect(await Promise.all(all)).toEqual(['a!', 'b!', 'c!']);
});

test('of one name there is one in each go', async () => {
  const { batches, turns, end } = slowly();
  const all = ['a', 'b', 'b', 'c'].map((ask) => batches.do(ask));
  for (let turn = 0; turn < 3; turn++) {
    end();
    await moment();
  }
  expect(turns).toEqual([['a'], ['b', 'c'], ['b']]);
  expect(await Promise.all(all)).toEqual(['a!', 'b!', 'b!', 'c!']);
});

test('two hundred are as many as go together', async () => {
  const { batches, turns, end } = slowly();
  const all = Array.from({ length: 302 }, (_, turn) => batches.do(`${turn}`));
  for (let turn = 0; turn < 3; turn++) {
    end();
    await moment();
  }
  await Promise.all(all);
  expect(turns.map(({ length }) => length)).toEqual([1, 200, 101]);
});

test('what fails fails for those who were in it, and the next are served', async () => {
  let turn = 0;
  const batches = new Batches<string, string>(
    (ask) => ask,
    async (asks) => {
      if (turn++ === 1) throw new Error('away');
      return asks;
    },
  );
  const first = ['a', 'b', 'c'].map((ask) => batches.do(ask));
  expect((await Promise.allSettled(first)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
  ]);
  expect(await batches.do('d')).toBe('d');
});
