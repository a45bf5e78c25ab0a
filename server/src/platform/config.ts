import { createHash } from 'node:crypto';
import path from 'node:path';
import { templatesFrom, type LetterTemplates } from '@linli/shared/subscription/template.rules';
import { issuerFrom, type IssuerAccount } from './oidc/issuer-account';
import { ciphers, type SealedBy } from './cipher';
import { accountFrom, type WechatAccount } from './wechat/account';
import { datums, type Datum } from './datum';
import { addressIn, Reading, variables, type Given } from './variables';

/** Everything the environment decides, read once at start. The table in docs/running.md says what each is for. */
export interface Config {
  /** Where people rely on it: what is unsafe is refused, not warned of. */
  readonly production: boolean;
  /** What is no fault, and should be told when the process starts. */
  readonly warnings: readonly string[];
  readonly port: number;
  readonly host: string;
  /** Seconds between the first sign that the process goes and the last request it takes. */
  readonly shutdownWait: number;
  /** Where signs point and sign-in links lead, without a slash at the end. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  /** A way to the database past a pooler, for what keeps a session; the same where there is none. */
  readonly directUrl: string;
  /** Connections go through a pooler that gives each transaction whichever session is free. */
  readonly pooled: boolean;
  /** A copy that follows the database, for reads that may be a moment old; null without one. */
  readonly replicaUrl: string | null;
  readonly poolSize: number;
  /** Milliseconds that the database may take over one statement: whoever asks waits for it. */
  readonly answerWithin: number;
  /** The role the application works as; null when the database login is that role already. */
  readonly appRole: string | null;
  /** 32 bytes from which the keys for sealing, links and fingerprints are derived. */
  readonly secret: Buffer;
  /** By what phones and whatever else is kept sealed are sealed, and which secrets older seals need. */
  readonly sealing: SealedBy;
  readonly wechat: WechatAccount;
  /** Origins of the apps that may show ours inside a page of theirs. */
  readonly embedders: readonly string[];
  /** The city platform whose people may come in by its word; null without one. */
  readonly issuer: IssuerAccount | null;
  /** The account's message templates by kind of letter; none: no letters. */
  readonly templates: LetterTemplates;
  readonly storage:
    | { readonly kind: 'disk'; readonly folder: string }
    | {
        readonly kind: 's3';
        readonly endpoint: string;
        readonly bucket: string;
        readonly region: string;
        readonly keyId: string;
        readonly secret: string;
      };
  /** What writes recordings down; null where nothing does. */
  readonly recogniser: { readonly url: string; readonly key: string | null } | null;
  /** Folder of the built H5 app; null when another server brings it. */
  readonly h5: string | null;
  /** Folder of the built desk; null when another server brings it. */
  readonly desk: string | null;
  /** Where the desk's map gets its pictures: an address with {z}, {x} and {y}, whom to name, and what its degrees mean; null draws a plan. */
  readonly map: {
    readonly tiles: string;
    readonly credit: string;
    readonly datum: Datum;
  } | null;
  /** The file by which WeChat checks whose address `<publicUrl>/s/` is. */
  readonly proof: { readonly file: string; readonly text: string } | null;
  /** Origin of the stand-in, in demonstrations only. */
  readonly sandbox: string | null;
  /** Tests move time with a shared offset in the database. */
  readonly shiftedClock: boolean;
  /** How many proxies in front of us write down who asks; what stands before theirs in the header, anyone may have written. */
  readonly trustProxy: number;
  readonly logLevel: string;
  /** Where the numbers of the process are told; null tells none. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** The collector that spans are sent to; null traces nothing. */
  readonly traces: string | null;
}

/** Reads the configuration; throws everything that is wrong with it at once. */
export function configFrom(env: NodeJS.ProcessEnv): Config {
  const reading = new Reading(env);
  const { given } = reading;
  const production = given.NODE_ENV === 'production';
  const demo = given.LINLI_DEMO === '1';
  const port = reading.number('PORT', 1, 65_535);
  const databaseUrl = reading.need('DATABASE_URL');
  const secret = reading.need('LINLI_SECRET');
  const config: Config = {
    production,
    warnings: reading.warnings,
    port,
    shutdownWait: reading.number('SHUTDOWN_WAIT', 0, 300),
    host: given.HOST || variables.HOST.default,
    publicUrl: (given.PUBLIC_URL || `http://127.0.0.1:${port}`).replace(/\/+$/, ''),
    databaseUrl,
    directUrl: given.DATABASE_DIRECT_URL || databaseUrl,
    replicaUrl: given.DATABASE_REPLICA_URL || null,
    pooled: reading.oneOf('DATABASE_POOLER', poolers) === 'transaction',
    poolSize: reading.number('DATABASE_POOL', 1, 1000),
    answerWithin: reading.number('DATABASE_ANSWER_SECONDS', 1, 9999) * 1000,
    appRole:
      given.DATABASE_APP_ROLE === ''
        ? null
        : (given.DATABASE_APP_ROLE ?? variables.DATABASE_APP_ROLE.default),
    secret: secretOf(secret),
    sealing: sealingFrom(reading, secret),
    wechat: accountFrom(reading),
    embedders: reading.attempt(() => embeddersFrom(given.EMBED_ORIGINS), []),
    issuer: issuerFrom(reading),
    templates: reading.attempt(() => templatesFrom(given.WECHAT_TEMPLATES), {}),
    storage: given.S3_ENDPOINT
      ? {
          kind: 's3',
          endpoint: given.S3_ENDPOINT,
          bucket: reading.need('S3_BUCKET'),
          region: given.S3_REGION || variables.S3_REGION.default,
          keyId: reading.need('S3_KEY_ID'),
          secret: reading.need('S3_SECRET'),
        }
      : { kind: 'disk', folder: path.resolve(given.STORAGE_DIR || variables.STORAGE_DIR.default) },
    recogniser: given.RECOGNISER_URL
      ? { url: given.RECOGNISER_URL, key: given.RECOGNISER_KEY || null }
      : null,
    h5: given.H5_DIR ? path.resolve(given.H5_DIR) : null,
    desk: given.DESK_DIR ? path.resolve(given.DESK_DIR) : null,
    map: reading.attempt(() => mapFrom(given), null),
    proof: reading.attempt(() => proofFrom(given.WECHAT_PROOF), null),
    sandbox: demo ? reading.need('WECHAT_API') : null,
    shiftedClock: given.LINLI_CLOCK === 'shifted',
    trustProxy: reading.attempt(() => proxiesFrom(given.TRUST_PROXY), 0),
    metrics: given.METRICS_PORT
      ? {
          host: given.METRICS_HOST || variables.METRICS_HOST.default,
          port: reading.number('METRICS_PORT', 1, 65_535),
        }
      : null,
    traces: given.TRACES_URL || null,
    logLevel: reading.oneOf('LOG_LEVEL', logLevels),
  };
  for (const name of ['S3_ENDPOINT', 'RECOGNISER_URL', 'PUBLIC_URL', 'TRACES_URL'] as const)
    if (given[name] && !URL.canParse(given[name])) reading.faults.push(`${name} is not an address`);
  if (databaseUrl && !/^postgres(ql)?:$/.test(addressIn(databaseUrl)?.protocol ?? ''))
    reading.faults.push('DATABASE_URL is not an address that begins with postgres://');
  if (config.pooled && !given.DATABASE_DIRECT_URL)
    reading.faults.push('DATABASE_POOLER=transaction needs DATABASE_DIRECT_URL, for what keeps a session');
  if (production) reading.faults.push(...refusedInProduction(given));
  reading.end();
  return config;
}

const poolers = ['none', 'transaction'] as const;
const logLevels = ['info', 'fatal', 'error', 'warn', 'debug', 'trace', 'silent'] as const;

/** Words that stand in examples, and one letter again and again: no secrets. */
const isSample = (secret: string): boolean =>
  /^(change|replace|example|sample|secret|password|test|demo|linli|admin|your|todo|xxx|123|a secret)/i.test(
    secret,
  ) || new Set(secret).size < 8;

/** What serves a demonstration or a trial, and would do harm where people rely on it. */
function refusedInProduction(given: Given): string[] {
  const faults: string[] = [];
  if (given.LINLI_DEMO === '1') faults.push('LINLI_DEMO is for demonstrations, not for production');
  if (given.LINLI_CLOCK === 'shifted') faults.push('LINLI_CLOCK=shifted is for tests, not for production');
  // Signs would be printed, and pictures offered to WeChat's check, under an address that only this machine reaches.
  if (!/^https:\/\/./.test(given.PUBLIC_URL ?? ''))
    faults.push('PUBLIC_URL must be set and begin with https:// in production');
  if (given.LOG_LEVEL === 'debug' || given.LOG_LEVEL === 'trace')
    faults.push(`LOG_LEVEL=${given.LOG_LEVEL} tells more than a log in production should`);
  if (given.WECHAT_PUSH_MODE === 'plain' && given.WECHAT_PUSH_TOKEN)
    faults.push('WECHAT_PUSH_MODE=plain is only for trying: its signature does not cover what is said');
  for (const name of ['LINLI_SECRET', 'LINLI_SEAL_SECRET'] as const)
    if (given[name] && (given[name].length < 32 || isSample(given[name])))
      faults.push(`${name} is too weak: it must be 32 random characters or more, and none of an example`);
  for (const name of ['WECHAT_SECRET', 'WECHAT_PUSH_TOKEN', 'OIDC_CLIENT_SECRET', 'S3_SECRET'] as const)
    if (given[name] && (isSample(given[name]) || standInSecrets.has(given[name])))
      faults.push(`${name} is a sample, not a secret`);
  for (const name of ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URL'] as const) {
    const url = addressIn(given[name] ?? '');
    if (url && !isPrivate(url, given.DATABASE_PLAIN_HOST))
      faults.push(
        `${name} leads to ${url.hostname} over an open line: it needs sslmode=verify-full (or require with a CA), or DATABASE_PLAIN_HOST must name that host`,
      );
    if (url && /^(postgres|password|change.?me|secret|linli)$/i.test(decodeURIComponent(url.password)))
      faults.push(`${name} holds a sample password`);
  }
  return faults;
}

/** What the stand-in for WeChat tells everybody. */
const standInSecrets = new Set(['0123456789abcdef0123456789abcdef', 'LinliSandboxPush']);

/** Whether nobody between us and the database can listen. */
function isPrivate(url: URL, trusted: string | undefined): boolean {
  const mode = url.searchParams.get('sslmode');
  if (mode === 'verify-full' || mode === 'verify-ca' || mode === 'require') return true;
  const host = (url.searchParams.get('host') ?? url.hostname).replace(/^\[|\]$/g, '');
  return /^(localhost|127\.\d+\.\d+\.\d+|::1|\/.*|)$/.test(host) || host === trusted;
}

const secretOf = (said: string): Buffer => createHash('sha256').update(said).digest();

/** The cipher, and the secrets of seals: the newest first, older ones with blanks between, the one secret always among them. */
function sealingFrom(reading: Reading, secret: string): SealedBy {
  const { LINLI_SEAL_SECRET, LINLI_SEAL_BEFORE } = reading.given;
  const older = (LINLI_SEAL_BEFORE ?? '').split(/\s+/).filter(Boolean);
  const [current = secret, ...before] = LINLI_SEAL_SECRET
    ? [LINLI_SEAL_SECRET, ...older, secret]
    : [secret, ...older];
  return {
    cipher: reading.oneOf('LINLI_CIPHER', ciphers),
    secret: secretOf(current),
    before: before.map(secretOf),
  };
}

/** Origins with blanks between. */
function embeddersFrom(value: string | undefined): string[] {
  const origins = (value ?? '').split(/\s+/).filter(Boolean);
  const wrong = origins.find((origin) => !/^https?:\/\/(\*\.)?[\w.-]+(:\d+)?$/.test(origin));
  if (wrong) throw new Error(`EMBED_ORIGINS names ${wrong}, which is no origin; see docs/embedding.md`);
  return origins;
}

function proxiesFrom(value: string | undefined): number {
  if (!value) return 0;
  if (!/^\d$/.test(value)) throw new Error('TRUST_PROXY must be the number of proxies');
  return Number(value);
}

/** Tiles of a map for the desk: `MAP_TILES`, whom they belong to, and their datum. */
function mapFrom({ MAP_TILES, MAP_CREDIT, MAP_DATUM }: Given): Config['map'] {
  if (!MAP_TILES) return null;
  const whole =
    /^https?:\/\//.test(MAP_TILES) && ['{z}', '{x}', '{y}'].every((part) => MAP_TILES.includes(part));
  if (!whole) throw new Error('MAP_TILES must be an address with {z}, {x} and {y}');
  if (!MAP_CREDIT) throw new Error('MAP_CREDIT is not set: whoever made a map is named on it');
  const datum = datums.find((one) => one === (MAP_DATUM ?? 'gcj02'));
  if (!datum) throw new Error('MAP_DATUM must be wgs84, gcj02 or bd09');
  return { tiles: MAP_TILES, credit: MAP_CREDIT, datum };
}

/** `name.txt:content`, as WeChat's console hands the file out. */
function proofFrom(value: string | undefined): Config['proof'] {
  if (!value) return null;
  const [, file, text] = /^([A-Za-z0-9_-]{1,64}\.txt):(\S{1,200})$/.exec(value) ?? [];
  if (!file || !text) throw new Error('WECHAT_PROOF must look like name.txt:content');
  return { file, text };
}

/** The injection token of the configuration. */
export const CONFIG = Symbol('config');
