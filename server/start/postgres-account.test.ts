import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startPostgres } from './embedded-postgres';
import { canReach, reachablePlace } from './postgres-account';
import { nativeFolder } from './postgres-programs';

const stranger = { uid: 54321, gid: 54321 };
const folder = mkdtempSync(join(tmpdir(), 'linli-account-'));
const home = join(folder, 'home');
mkdirSync(home);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  [0o755, true],
  [0o711, true],
  [0o700, false],
  [0o744, false],
])('lets a stranger through a folder of mode %o: %s', (mode, reaches) => {
  chmodSync(folder, 0o755);
  chmodSync(home, mode);
  expect(canReach(join(home, 'data'), stranger)).toBe(reaches);
  expect(canReach(join(home, 'data'), { uid: process.getuid?.() ?? 0, gid: 0 })).toBe(true);
});

it('keeps the wanted place for our own account, however closed it is', () => {
  chmodSync(home, 0o700);
  expect(reachablePlace(join(home, 'data'), undefined)).toBe(join(home, 'data'));
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;
asRoot('moves the data of a closed home to where the account of the server reaches them', async () => {
  chmodSync(home, 0o700);
  const postgres = await startPostgres({ dataDir: join(home, 'data'), flags: { fsync: 'off' } });
  await postgres.stop();
  expect(postgres.home).toMatch(/^\/var\/lib\/linli-[0-9a-f]{12}\/data$/);
  expect(existsSync(join(postgres.home, 'PG_VERSION'))).toBe(true);
  rmSync(dirname(postgres.home), { recursive: true });
});

it('says what to do on a computer that no PostgreSQL comes for', () => {
  expect(() => nativeFolder('aix', 'ppc64')).toThrow(/aix-ppc64 is not installed.*DATABASE_URL/);
});
