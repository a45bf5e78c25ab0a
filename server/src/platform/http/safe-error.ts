/** What of an error may be written down. */
interface Told {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
}

/** A phone number, an id number, and anything long that only machines write, like a token. */
const personal = /(?<!\d)(1[3-9]\d{9}|\d{17}[\dXx])(?!\d)|[A-Za-z0-9_-]{40,}|(?<=[Bb]earer )\S+/g;

/** The database quotes what it was given after a colon, and repeats the values of a row in brackets. */
const quoted = /(?<=: )"[^\n]*"|(?<==)\([^\n]*\)/g;

const safe = (text: string): string => text.replace(quoted, '…').replace(personal, '…');

/** An error for the log: where it broke and what it says, without the values it broke on. */
export function safeError(trouble: unknown): Told {
  if (!(trouble instanceof Error)) return { type: typeof trouble, message: safe(String(trouble)), stack: '' };
  const { code, table, constraint } = trouble as { code?: unknown; table?: unknown; constraint?: unknown };
  const cause = trouble.cause instanceof Error ? `\ncaused by ${trouble.cause.stack}` : '';
  return {
    type: trouble.name,
    message: safe(trouble.message),
    stack: safe(`${trouble.stack ?? ''}${cause}`),
    ...(typeof code === 'string' && { code }),
    ...(typeof table === 'string' && { table }),
    ...(typeof constraint === 'string' && { constraint }),
  };
}
