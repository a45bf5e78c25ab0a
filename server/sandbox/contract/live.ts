import { sandboxApp } from '../app';
import { createSandbox } from '../sandbox';
import type { Account } from './line';
import { linesOf, reportOn, type Report } from './report';

/**
 * Compares a WeChat with what the stand-in promises: the real one with `--live` (WECHAT_APPID, WECHAT_SECRET, and for content checks
 * WECHAT_TEST_OPENID of someone who has just used the mini-program), else a fresh stand-in. It asks only what changes nothing. The
 * exit code is 1 when anything differs.
 */
async function main(asked: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const report = asked.includes('--live')
    ? await reportOn(accountIn(env), env.WECHAT_TEST_OPENID)
    : await rehearse();
  process.stdout.write(`${linesOf(report).join('\n')}\n`);
  return report.differences.length ? 1 : 0;
}

function accountIn({ WECHAT_APPID: appid, WECHAT_SECRET: secret }: NodeJS.ProcessEnv): Account {
  if (!appid || !secret) throw new Error('--live needs WECHAT_APPID and WECHAT_SECRET');
  return { base: 'https://api.weixin.qq.com', appid, secret };
}

async function rehearse(): Promise<Report> {
  const sandbox = createSandbox({ now: () => Date.now() });
  const base = await sandbox.listen({ host: '127.0.0.1', port: 0 });
  await sandbox.inject({ method: 'POST', url: '/__sandbox/users/liming/visit', payload: '{}' });
  try {
    return await reportOn({ base, ...sandboxApp }, 'o-demo-liming');
  } finally {
    await sandbox.close();
  }
}

void main(process.argv.slice(2), process.env).then(
  (code) => {
    process.exitCode = code;
  },
  (trouble: Error) => {
    process.stderr.write(`${trouble.message}\n`);
    process.exitCode = 1;
  },
);
