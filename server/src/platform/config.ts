import { createHash } from 'node:crypto';
import path from 'node:path';
import { templatesFrom, type LetterTemplates } from '@linli/shared/subscription/template.rules';
import { issuerFrom, type IssuerAccount } from './oidc/issuer-account';
import { ciphers, type SealedBy } from './cipher';
import { accountFrom, type WechatAccount } from './wechat/account';
import { datums, type Datum } from './datum';

/** Everything the environment decides, read once at start. The table in docs/running.md says what each is for. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where signs point and sign-in links lead, without a slash at the end. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly poolSize: number;
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
}

/** Reads the configuration; throws a sentence that names what is missing. */
export function configFrom(env: NodeJS.ProcessEnv): Config {
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`${name} is not set; see docs/running.md`);
    return value;
  };
  const production = env.NODE_ENV === 'production';
  const demo = env.LINLI_DEMO === '1';
  if (production && (demo || env.LINLI_CLOCK === 'shifted'))
    throw new Error(
      'LINLI_DEMO and LINLI_CLOCK=shifted are for demonstrations and tests, not for production',
    );
  // Signs would be printed, and pictures offered to WeChat's check, under an address that only this machine reaches.
  if (production && !/^https:\/\/./.test(need('PUBLIC_URL')))
    throw new Error('PUBLIC_URL must begin with https:// in production; see docs/running.md');
  const port = Number(env.PORT ?? 8555);
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    publicUrl: (env.PUBLIC_URL ?? `http://127.0.0.1:${port}`).replace(/\/+$/, ''),
    databaseUrl: need('DATABASE_URL'),
    poolSize: Number(env.DATABASE_POOL ?? 10),
    appRole: env.DATABASE_APP_ROLE === '' ? null : (env.DATABASE_APP_ROLE ?? 'linli_app'),
    secret: secretOf(need('LINLI_SECRET')),
    sealing: sealingFrom(env, need('LINLI_SECRET')),
    wechat: accountFrom(env, need),
    embedders: embeddersFrom(env.EMBED_ORIGINS),
    issuer: issuerFrom(env, need),
    templates: templatesFrom(env.WECHAT_TEMPLATES),
    storage: env.S3_ENDPOINT
      ? {
          kind: 's3',
          endpoint: env.S3_ENDPOINT,
          bucket: need('S3_BUCKET'),
          region: env.S3_REGION ?? 'us-east-1',
          keyId: need('S3_KEY_ID'),
          secret: need('S3_SECRET'),
        }
      : { kind: 'disk', folder: path.resolve(env.STORAGE_DIR ?? '.data/files') },
    recogniser: env.RECOGNISER_URL ? { url: env.RECOGNISER_URL, key: env.RECOGNISER_KEY || null } : null,
    h5: env.H5_DIR ? path.resolve(env.H5_DIR) : null,
    desk: env.DESK_DIR ? path.resolve(env.DESK_DIR) : null,
    map: mapFrom(env),
    proof: proofFrom(env.WECHAT_PROOF),
    sandbox: demo ? need('WECHAT_API') : null,
    shiftedClock: env.LINLI_CLOCK === 'shifted',
    trustProxy: proxiesFrom(env.TRUST_PROXY),
    logLevel: env.LOG_LEVEL ?? 'info',
  };
}

const secretOf = (said: string): Buffer => createHash('sha256').update(said).digest();

/** The cipher, and the secrets of seals: the newest first, older ones with blanks between, the one secret always among them. */
function sealingFrom(env: NodeJS.ProcessEnv, secret: string): SealedBy {
  const cipher = ciphers.find((one) => one === (env.LINLI_CIPHER ?? 'aes'));
  if (!cipher) throw new Error('LINLI_CIPHER must be aes or sm; see docs/running.md');
  const older = (env.LINLI_SEAL_BEFORE ?? '').split(/\s+/).filter(Boolean);
  const [current = secret, ...before] = env.LINLI_SEAL_SECRET
    ? [env.LINLI_SEAL_SECRET, ...older, secret]
    : [secret, ...older];
  return { cipher, secret: secretOf(current), before: before.map(secretOf) };
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
  if (!/^\d$/.test(value)) throw new Error('TRUST_PROXY must be the number of proxies; see docs/running.md');
  return Number(value);
}

/** Tiles of a map for the desk: `MAP_TILES`, whom they belong to, and their datum. */
function mapFrom({ MAP_TILES, MAP_CREDIT, MAP_DATUM }: NodeJS.ProcessEnv): Config['map'] {
  if (!MAP_TILES) return null;
  const whole =
    /^https?:\/\//.test(MAP_TILES) && ['{z}', '{x}', '{y}'].every((part) => MAP_TILES.includes(part));
  if (!whole) throw new Error('MAP_TILES must be an address with {z}, {x} and {y}; see docs/running.md');
  if (!MAP_CREDIT)
    throw new Error('MAP_CREDIT is not set: whoever made a map is named on it; see docs/running.md');
  const datum = datums.find((one) => one === (MAP_DATUM ?? 'gcj02'));
  if (!datum) throw new Error('MAP_DATUM must be wgs84, gcj02 or bd09; see docs/running.md');
  return { tiles: MAP_TILES, credit: MAP_CREDIT, datum };
}

/** `name.txt:content`, as WeChat's console hands the file out. */
function proofFrom(value: string | undefined): Config['proof'] {
  if (!value) return null;
  const [, file, text] = /^([A-Za-z0-9_-]{1,64}\.txt):(\S{1,200})$/.exec(value) ?? [];
  if (!file || !text) throw new Error('WECHAT_PROOF must look like name.txt:content; see docs/running.md');
  return { file, text };
}

/** The injection token of the configuration. */
export const CONFIG = Symbol('config');
