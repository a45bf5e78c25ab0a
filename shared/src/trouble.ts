import { bugWords, networkWords, serverDownWords } from './trouble.words';

/** What an answer of the server consists of; names of headers in lower case. */
export interface Answer {
  readonly status: number;
  /** Parsed JSON, or the plain text where it is none. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** Why a call did not succeed, in words that can be shown as they are. */
export class Trouble extends Error {
  constructor(
    /** `network.gone`, `server.down`, or the server's own code such as `ticket.moved_on`. */
    readonly code: string,
    words: string,
    readonly more: { status?: number; fields?: Readonly<Record<string, string>>; requestId?: string } = {},
  ) {
    super(words);
    this.name = 'Trouble';
  }

  /** HTTP status; 0 when no answer came. */
  get status(): number {
    return this.more.status ?? 0;
  }

  /** Field name to plain words, where fields are wrong. */
  get fields(): Readonly<Record<string, string>> {
    return this.more.fields ?? {};
  }
}

/** Whether it passes by itself, so that the same may be asked again; everything else is an answer. */
export const passes = ({ status, code }: Pick<Trouble, 'status' | 'code'>): boolean =>
  status === 0
    ? code === 'network.gone'
    : status >= 500 || status === 401 || status === 429 || code === 'key.busy' || code === 'session.another';

/** Whether the server has said no under the key it was asked with: the next try needs another one. */
export const isAnswered = ({ status, code }: Pick<Trouble, 'status' | 'code'>): boolean =>
  status >= 400 && status < 500 && code !== 'key.busy';

/** No answer came; says what is safe. */
export function networkGone(writing: boolean): Trouble {
  const words = writing ? networkWords.writing : networkWords.reading;
  return new Trouble('network.gone', words);
}

/** The trouble that a refusing or broken answer speaks of. */
export function troubleIn({ status, body, headers }: Answer): Trouble {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Partial<Trouble> & {
    requestId?: string;
  };
  const more = { status, fields: said.fields, requestId: said.requestId ?? headers['x-request-id'] };
  if (typeof said.code === 'string' && typeof said.message === 'string') {
    return new Trouble(said.code, said.message, more);
  }
  return new Trouble('server.down', serverDownWords, more);
}

/** Anything thrown, as trouble; a bug of ours reads as one sentence and keeps its message for the log. */
export function asTrouble(thrown: unknown): Trouble {
  if (thrown instanceof Trouble) return thrown;
  console.error(thrown);
  return new Trouble('app.bug', bugWords);
}
