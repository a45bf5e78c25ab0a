import { endCluster, startCluster } from '../src/platform/testing/cluster';
import { makeTemplate } from '../src/platform/testing/template';
import { checks } from './checks';
import { openWorld } from './world';
import { thingsOf } from './things';
void (async () => {
  await makeTemplate(await startCluster());
  const world = await openWorld();
  console.log('world', process.uptime());
  const fs = require('fs');
  try {
    const names = (process.env.ONLY ?? '').split(',');
    for (const [name, check] of checks) {
      if (process.env.ONLY && !names.includes(name)) continue;
      const t = Date.now();
      if (process.env.SQLB) {
      }
      const f = await check(world, Number(process.env.SEED ?? 20261127));
      const out = `== ${name} ${Date.now() - t} ms tried ${f.tried} failed ${f.failed.length} control ${f.control.length}\n${f.failed.join('\n')}\n-- control\n${f.control.slice(0, 40).join('\n')}\n`;
      fs.appendFileSync('/tmp/lead/dbg.txt', out);
      console.log(out.slice(0, 300));
    }
    if (process.env.SQL) {
      const { statement } = require('../src/platform/testing/statement');
      fs.appendFileSync(
        '/tmp/lead/dbg.txt',
        JSON.stringify(await statement(world.databaseUrl, process.env.SQL), null, 1),
      );
    }
    void thingsOf;
  } finally {
    await world.close();
    await endCluster();
  }
})();
