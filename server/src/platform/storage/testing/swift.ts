import { AwsClient } from 'aws4fetch';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../../start/free-port';
import { postgresAccount } from '../../../../start/postgres-account';
import { install } from '../../testing/debian';
import type { Bucket } from '../s3.storage';

const parts = ['account', 'container', 'object'] as const;
type Part = (typeof parts)[number] | 'proxy';

const python = '/usr/bin/python3';
const library = '/usr/lib/python3/dist-packages/swift';
const secret = 'a/secret+for=tests';
const region = 'cn-test-1';
const keyId = 'linli:api';

/** What Debian's `swift-…-server` do, with the settings of a folder of ours in the place of those of /etc/swift. */
const server = `
import os, sys
from swift.common import utils
utils.set_swift_dir(sys.argv[1])
from swift.common.wsgi import run_wsgi
part = sys.argv[2]
sys.exit(run_wsgi(os.path.join(sys.argv[1], part + '.conf'), part + '-server', verbose=False))`;

/** A ring says which machine keeps what; one disk and one copy are enough for a test. */
const rings = `
import os, sys
from swift.common.ring import RingBuilder
for each in sys.argv[2:]:
    part, port = each.split(':')
    builder = RingBuilder(4, 1, 1)
    builder.add_dev(dict(region=1, zone=1, ip='127.0.0.1', port=int(port), device='disk', weight=1))
    builder.rebalance()
    builder.get_ring().save(os.path.join(sys.argv[1], part + '.ring.gz'))`;

/** An OpenStack Swift of this machine, which speaks S3 as stores of whole cities do. */
export interface Swift {
  /** Makes a bucket of that name; answers how to reach it. */
  bucket(name: string): Promise<Bucket>;
  /** The keys of everything in a bucket. */
  keys(place: Bucket): Promise<string[]>;
  /** Ends a part of it: without its proxy nobody answers, without its objects it answers that it cannot. */
  stop(part: Part): Promise<void>;
  start(part: Part): Promise<void>;
  close(): Promise<void>;
}

/** Starts Swift with all that it needs in a folder of its own. As root on Debian it is installed where it is missing. */
export async function startSwift(): Promise<Swift> {
  if (!existsSync(library)) install(['python3-swift']);
  if (!existsSync(library)) throw new Error('This needs OpenStack Swift: install python3-swift');
  const account = postgresAccount();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-swift-'));
  const ports = await settle(folder, nameOf(account?.uid));
  if (account) chownSync(folder, account.uid, account.gid);
  const disk = path.join(folder, 'disk');
  mkdirSync(disk);
  if (account) chownSync(disk, account.uid, account.gid);

  const running = new Map<Part, ChildProcess>();
  const start = async (part: Part) => {
    // It would look for its own name in the domain name system first, which a machine without one answers after seconds.
    const env = { ...process.env, EVENTLET_NO_GREENDNS: 'yes' };
    const child = spawn(python, ['-c', server, folder, part], { ...account, env, cwd: '/', stdio: 'ignore' });
    child.unref();
    running.set(part, child);
    while (!(await answers(ports[part]))) {
      if (child.exitCode !== null) throw new Error(`Swift's ${part} ended with ${child.exitCode}`);
      await pause(200);
    }
  };
  const stop = async (part: Part) => {
    const child = running.get(part);
    if (!running.delete(part) || child?.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.ref();
    child.kill('SIGTERM');
    await ended;
  };
  const close = async () => {
    await Promise.all([...running.keys()].map(stop));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all(([...parts, 'proxy'] as const).map(start));
  } catch (trouble) {
    await close();
    throw trouble;
  }
  const endpoint = `http://127.0.0.1:${ports.proxy}`;
  const hand = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3' });
  return {
    bucket: async (bucket) => {
      const { ok, status } = await hand.fetch(`${endpoint}/${bucket}`, { method: 'PUT' });
      if (!ok) throw new Error(`Swift made no bucket: ${status}`);
      return { endpoint, bucket, region, keyId, secret };
    },
    keys: async ({ bucket }) => {
      const list = await (await hand.fetch(`${endpoint}/${bucket}`)).text();
      return [...list.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key);
    },
    stop,
    start,
    close,
  };
}

/** Writes down who listens where, who may do what and what lies where; answers the ports. */
async function settle(folder: string, user: string): Promise<Record<Part, number>> {
  const ports = {
    account: await freePort(),
    container: await freePort(),
    object: await freePort(),
    proxy: await freePort(),
  };
  const file = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const settings = (part: Part, pipeline: string, rest: string) =>
    file(
      `${part}.conf`,
      `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${ports[part]}
workers = 0
user = ${user}
swift_dir = ${folder}
devices = ${folder}
mount_check = false
fallocate_reserve = 0
recon_cache_path = ${folder}/disk
log_level = ERROR
[pipeline:main]
pipeline = ${pipeline} ${part}-server
[app:${part}-server]
use = egg:swift#${part}
${rest}`,
    );
  const filter = (name: string, rest = '') => `[filter:${name}]\nuse = egg:swift#${name}\n${rest}\n`;
  file('swift.conf', '[swift-hash]\nswift_hash_path_suffix = linli\n');
  for (const part of parts) settings(part, '', '');
  // It remembers nothing between two asks: whoever signs an ask needs no memory, and nobody listens there.
  const rest = [
    'account_autocreate = true\n',
    filter('memcache', 'memcache_servers = 127.0.0.1:1'),
    filter('s3api', `location = ${region}`),
    filter('tempauth', `user_${keyId.replace(':', '_')} = ${secret} .admin`),
    ...['catch_errors', 'gatekeeper', 'bulk', 'slo'].map((name) => filter(name)),
  ];
  settings('proxy', 'catch_errors gatekeeper memcache s3api tempauth bulk slo', rest.join(''));
  const told = parts.map((part) => `${part}:${ports[part]}`);
  execFileSync(python, ['-c', rings, folder, ...told]);
  return ports;
}

const nameOf = (uid: number | undefined): string =>
  uid === undefined
    ? os.userInfo().username
    : execFileSync('id', ['-un', String(uid)], { encoding: 'utf8' }).trim();

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(5000) }).then(
    () => true,
    () => false,
  );
