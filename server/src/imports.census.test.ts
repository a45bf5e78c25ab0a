import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const depcruise = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** What the import rules say to a small house of these files. */
function saidTo(files: Record<string, string>): string[] {
  const house = mkdtempSync(path.join(os.tmpdir(), 'linli-imports-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
      writeFileSync(path.join(house, file), text);
    }
    copyFileSync(path.join(root, 'docs/rules/imports.cjs'), path.join(house, 'imports.cjs'));
    writeFileSync(path.join(house, 'tsconfig.base.json'), '{}');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [depcruise, '--config', 'imports.cjs', '--output-type', 'err', 'server', 'shared', 'miniapp'],
      {
        cwd: house,
        encoding: 'utf8',
        env: { ...process.env, NODE_PATH: path.join(root, 'node_modules') },
      },
    );
    if (!/cruised/.test(stdout)) throw new Error(stderr);
    return [...stdout.matchAll(/error (\S+):/g)].map(([, rule]) => rule ?? '').sort();
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

const quiet = {
  'server/src/place/place.service.ts': 'export const place = 1;',
  'server/src/place/place.entity.ts': 'export const row = 1;',
  'server/src/ticket/ticket.service.ts':
    "import { place } from '../place/place.service';\nexport const ticket = place;",
  'shared/src/machine.ts': 'export const machine = 1;',
  'miniapp/src/parts/plate.tsx': 'export const plate = 1;',
  'miniapp/src/worker/inbox.tsx': "import { plate } from '../parts/plate';\nexport const inbox = plate;",
};

test('a house in order is left in peace', () => {
  expect(saidTo(quiet)).toEqual([]);
});

test('each planted breach is found by its rule', () => {
  const found = saidTo({
    ...quiet,
    'server/src/place/place.queries.ts':
      "import { ticket } from '../ticket/ticket.service';\nexport const up = ticket;",
    'server/src/ticket/ticket.queries.ts':
      "import { row } from '../place/place.entity';\nexport const back = row;",
    'server/src/platform/clock.ts':
      "import { place } from '../place/place.service';\nexport const knows = place;",
    'shared/src/ticket/ticket.rules.ts':
      "import { place } from '../../../server/src/place/place.service';\nexport const law = place;",
    'miniapp/src/parts/card.tsx': "import { inbox } from '../worker/inbox';\nexport const card = inbox;",
    'miniapp/src/office/queue.tsx': "import { inbox } from '../worker/inbox';\nexport const queue = inbox;",
  });
  expect(found).toEqual([
    'features-meet-at-the-front-door',
    'place-looks-down-only',
    'platform-knows-no-feature',
    'rules-are-pure',
    'shared-stands-alone',
    'subpackages-do-not-meet',
    'the-main-package-needs-no-subpackage',
  ]);
});
