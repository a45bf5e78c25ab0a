/** An account at a WeChat: the real one or the stand-in. */
export interface Account {
  /** Without a slash at the end. */
  readonly base: string;
  readonly appid: string;
  readonly secret: string;
}

/** What was answered: `body` when it is JSON whatever its type says, the bytes in any case. */
export interface Heard {
  readonly status: number;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly bytes: Buffer;
}

/** A plain line to a WeChat that knows nothing of retries; the account's token is fetched once. */
export class Line {
  private token: Promise<string> | undefined;

  constructor(readonly account: Account) {}

  /** Asks by GET. */
  get(path: string, query: Readonly<Record<string, string>> = {}): Promise<Heard> {
    return this.ask(`${path}?${new URLSearchParams(query)}`, {});
  }

  /** Asks by POST; an object goes as JSON, a text as it is. Without a query the account's token goes along. */
  async post(path: string, body: object | string, query?: Readonly<Record<string, string>>): Promise<Heard> {
    const asked = new URLSearchParams(query ?? { access_token: await this.accessToken() });
    return this.ask(`${path}?${asked}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** The stable token, fetched without forcing a new one. */
  accessToken(): Promise<string> {
    this.token ??= this.stable().then(({ body }) => {
      if (typeof body?.access_token === 'string') return body.access_token;
      throw new Error(`no token: ${String(body?.errcode)} ${String(body?.errmsg)}`);
    });
    return this.token;
  }

  /** The answer of the stable-token call, with fields changed. */
  stable(changed: object = {}): Promise<Heard> {
    const { appid, secret } = this.account;
    return this.post(
      '/cgi-bin/stable_token',
      { grant_type: 'client_credential', appid, secret, ...changed },
      {},
    );
  }

  /** The answer of the sign-in call, with fields changed. */
  session(js_code: string, changed: Readonly<Record<string, string>> = {}): Promise<Heard> {
    const { appid, secret } = this.account;
    return this.get('/sns/jscode2session', {
      appid,
      secret,
      js_code,
      grant_type: 'authorization_code',
      ...changed,
    });
  }

  private async ask(path: string, init: RequestInit): Promise<Heard> {
    const answer = await fetch(this.account.base + path, { ...init, signal: AbortSignal.timeout(10_000) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, body: objectIn(bytes.toString()), bytes };
  }
}

function objectIn(said: string): Heard['body'] {
  try {
    const read: unknown = JSON.parse(said);
    return typeof read === 'object' && read !== null ? { ...read } : null;
  } catch {
    return null;
  }
}
