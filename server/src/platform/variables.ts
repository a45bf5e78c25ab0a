import { readFileSync } from 'node:fs';

/** What is known of a variable: what it is without being set, and whether it is a secret, which may lie in a file of its own. */
interface Variable {
  readonly default?: string;
  readonly secret?: true;
}

/** Every variable that decides something here. The table in docs/running.md says what each is for. */
export const variables = {
  DATABASE_URL: { secret: true },
  DATABASE_DIRECT_URL: { secret: true },
  DATABASE_REPLICA_URL: { secret: true },
  DATABASE_POOLER: { default: 'none' },
  BACKUP_DATABASE_URL: { secret: true },
  DATABASE_APP_ROLE: { default: 'linli_app' },
  DATABASE_POOL: { default: '10' },
  DATABASE_ANSWER_SECONDS: { default: '8' },
  DATABASE_PLAIN_HOST: {},
  LINLI_SECRET: { secret: true },
  LINLI_CIPHER: { default: 'aes' },
  LINLI_SEAL_SECRET: { secret: true },
  LINLI_SEAL_BEFORE: { secret: true },
  WECHAT_APPID: {},
  WECHAT_SECRET: { secret: true },
  WECHAT_PROOF: {},
  WECHAT_TEMPLATES: {},
  WECHAT_MODE: { default: 'live' },
  WECHAT_API: { default: 'https://api.weixin.qq.com' },
  WECHAT_STATE: { default: 'formal' },
  WECHAT_PUSH_TOKEN: { secret: true },
  WECHAT_PUSH_AES_KEY: { secret: true },
  WECHAT_PUSH_MODE: { default: 'safe' },
  PUBLIC_URL: {},
  PORT: { default: '8555' },
  SHUTDOWN_WAIT: { default: '10' },
  HOST: { default: '127.0.0.1' },
  TRUST_PROXY: {},
  H5_DIR: {},
  DESK_DIR: {},
  MAP_TILES: {},
  MAP_CREDIT: {},
  MAP_DATUM: { default: 'gcj02' },
  OIDC_ISSUER: {},
  OIDC_CLIENT_ID: {},
  OIDC_CLIENT_SECRET: { secret: true },
  OIDC_SCOPES: { default: 'openid' },
  OIDC_AUDIENCE: {},
  OIDC_INSIDE: {},
  EMBED_ORIGINS: {},
  STORAGE_DIR: { default: '.data/files' },
  S3_ENDPOINT: {},
  S3_BUCKET: {},
  S3_REGION: { default: 'us-east-1' },
  S3_KEY_ID: { secret: true },
  S3_SECRET: { secret: true },
  RECOGNISER_URL: {},
  RECOGNISER_KEY: { secret: true },
  METRICS_PORT: {},
  METRICS_HOST: { default: '127.0.0.1' },
  TRACES_URL: {},
  LOG_LEVEL: { default: 'info' },
  LINLI_DEMO: {},
  LINLI_CLOCK: {},
  NODE_ENV: {},
  SANDBOX_PORT: { default: '8556' },
  SANDBOX_PUSH_URL: {},
  SANDBOX_SEED: {},
} as const satisfies Readonly<Record<string, Variable>>;
export type VariableName = keyof typeof variables;

/** What the variables say; a secret that lies in a file is read already. */
export type Given = Readonly<Partial<Record<VariableName, string>>>;

/** Variables of builds, tests and trials, which no process of the server reads. */
const elsewhere = ['LINLI_API', 'LINLI_OUT', 'LINLI_TEST_CLUSTER', 'LINLI_HISTORIES', 'LINLI_SEED'];
const ours = /^(LINLI|WECHAT|DATABASE|S3|OIDC|MAP|EMBED|STORAGE|RECOGNISER|SANDBOX|METRICS|TRACES|BACKUP)_/;

/** The address that a text is; null when it is none. */
export const addressIn = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** Everything that is wrong with the configuration, said at once. */
export class WrongConfiguration extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      ['the configuration is wrong; see docs/running.md', ...faults.map((fault) => `  - ${fault}`)].join(
        '\n',
      ),
    );
    this.name = 'WrongConfiguration';
  }
}

/** Reads variables and gathers what is wrong with them, so that it can be said at once. */
export class Reading {
  readonly faults: string[] = [];
  readonly warnings: string[] = [];
  readonly given: Given;

  constructor(env: NodeJS.ProcessEnv) {
    const given: Partial<Record<VariableName, string>> = {};
    for (const [name, about] of Object.entries(variables) as [VariableName, Variable][]) {
      const value = about.secret ? this.secretFrom(env, name) : env[name];
      if (value !== undefined) given[name] = value;
    }
    this.given = given;
    for (const name of Object.keys(env))
      if (ours.test(name) && !isKnown(name)) this.warnings.push(`${name} is not a variable of Linli`);
  }

  /** The value of a variable that must be set. */
  need(name: VariableName): string {
    const value = this.given[name];
    if (!value) this.faults.push(`${name} is not set`);
    return value ?? '';
  }

  /** What `read` makes of the variables; what it throws is one fault more, and `instead` stands in until all are told. */
  attempt<T>(read: () => T, instead: T): T {
    try {
      return read();
    } catch (trouble) {
      this.faults.push(trouble instanceof Error ? trouble.message : String(trouble));
      return instead;
    }
  }

  /** A whole number between two others. */
  number(name: VariableName, least: number, most: number): number {
    const said = this.given[name] || (variables[name] as Variable).default || '';
    const value = Number(said);
    if (/^\d+$/.test(said) && value >= least && value <= most) return value;
    this.faults.push(`${name} is ${said}; it must be a whole number from ${least} to ${most}`);
    return least;
  }

  /** One of the values that a variable allows; its default, or the first, when it is not set. */
  oneOf<const T extends string>(name: VariableName, allowed: readonly [T, ...T[]]): T {
    const said = this.given[name] || allowed[0];
    const found = allowed.find((each) => each === said);
    if (!found) this.faults.push(`${name} is ${said}; it may be ${allowed.join(', ')}`);
    return found ?? allowed[0];
  }

  /** Throws all that was found. */
  end(): void {
    if (this.faults.length) throw new WrongConfiguration(this.faults);
  }

  private secretFrom(env: NodeJS.ProcessEnv, name: VariableName): string | undefined {
    const file = env[`${name}_FILE`];
    if (!file) return env[name];
    if (env[name]) this.faults.push(`${name} and ${name}_FILE are both set; one of them must go`);
    return this.attempt(() => {
      try {
        return readFileSync(file, 'utf8').trimEnd();
      } catch (trouble) {
        throw new Error(
          `${name}_FILE names ${file}, which cannot be read (${(trouble as NodeJS.ErrnoException).code})`,
          { cause: trouble },
        );
      }
    }, undefined);
  }
}

function isKnown(name: string): boolean {
  const plain = name.replace(/_FILE$/, '');
  return (
    name in variables ||
    elsewhere.includes(name) ||
    (plain !== name && plain in variables && 'secret' in variables[plain as VariableName])
  );
}

/** Says why a process cannot start, in one list where it is the configuration, and ends it as failed. */
export function cannotStart(trouble: unknown): void {
  const said =
    trouble instanceof WrongConfiguration
      ? trouble.message
      : trouble instanceof Error
        ? trouble.stack
        : String(trouble);
  process.stderr.write(`${said}\n`);
  process.exit(1);
}
