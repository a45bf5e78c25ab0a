import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxApp, sandboxPush } from '../sandbox/app';
import { sandboxLetters } from '../sandbox/letters';
import { startWords } from './start.words';

/** Where everything of one demo lies and listens; all paths are absolute. */
export interface Settings {
  root: string;
  data: string;
  log: string;
  port: number;
  sandboxPort: number;
  h5: string;
  desk: string;
}

/** Reads `PORT` (8555 when unset); the stand-in listens one above it. */
export function settingsFrom(root: string, env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? 8555);
  if (!Number.isInteger(port) || port < 1 || port > 65534) throw new Error(startWords.noPort(env.PORT ?? ''));
  const data = join(root, '.data');
  const h5 = join(root, 'miniapp/dist/h5-demo');
  const desk = join(root, 'server/desk/dist/desk-demo');
  return { root, data, log: join(data, 'log'), port, sandboxPort: port + 1, h5, desk };
}

/** What every child process is told beside our own environment. */
export function childEnvironment(settings: Settings, databaseUrl: string): NodeJS.ProcessEnv {
  return {
    DATABASE_URL: databaseUrl,
    PORT: String(settings.port),
    SANDBOX_PORT: String(settings.sandboxPort),
    WECHAT_MODE: 'sandbox',
    WECHAT_API: `http://127.0.0.1:${settings.sandboxPort}`,
    WECHAT_APPID: sandboxApp.appid,
    WECHAT_SECRET: sandboxApp.secret,
    WECHAT_TEMPLATES: JSON.stringify(sandboxLetters),
    WECHAT_PUSH_TOKEN: sandboxPush.token,
    WECHAT_PUSH_AES_KEY: sandboxPush.aesKey,
    WECHAT_PUSH_MODE: 'safe',
    SANDBOX_PUSH_URL: `http://127.0.0.1:${settings.port}/wechat/push`,
    LINLI_DEMO: '1',
    // Whoever stops it waits for it, and no balancer is in front.
    SHUTDOWN_WAIT: '0',
    LINLI_SECRET: keptSecret(settings.data),
    STORAGE_DIR: join(settings.data, 'files'),
    H5_DIR: settings.h5,
    DESK_DIR: settings.desk,
  };
}

/** The demo's secret: 32 random bytes in hex, made once, readable by us alone. */
export function keptSecret(data: string): string {
  const file = join(data, 'secret');
  mkdirSync(data, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
