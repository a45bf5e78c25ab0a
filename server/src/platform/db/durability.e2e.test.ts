import { createApp } from '../../app';
import { openHouse } from '../testing/house';
import { carelessOf } from './durability';

const careful = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

test.each([
  ['as it comes', {}, []],
  ['with a standby that is waited for', { synchronous_commit: 'remote_apply' }, []],
  ['that does not write to the disk', { fsync: 'off' }, ['fsync=off']],
  ['that tears pages', { full_page_writes: 'off' }, ['full_page_writes=off']],
  ['that promises early', { synchronous_commit: 'off' }, ['synchronous_commit=off']],
])('a database %s', (_, more, careless) => {
  expect(carelessOf({ ...careful, ...more })).toEqual(careless);
});

test('in production nothing starts on a database that may lose what it acknowledged; a test may', async () => {
  // tests run on a server that reaches no disk
  const house = await openHouse();
  try {
    const app = await createApp({ ...house.config, production: true });
    await expect(app.init()).rejects.toThrow(
      'the database runs with fsync=off, full_page_writes=off, synchronous_commit=off and may lose what it acknowledged',
    );
    await app.close();
  } finally {
    await house.close();
  }
});
