/** SQLSTATEs of a database that is going, gone or out of room, or that gave up waiting: nothing is wrong with what was asked. */
const states = /^(08...|53...|57P0.|57014|55P03|25P03|40001|40P01)$/;
/** What the system says of a line that cannot be had or has broken. */
const lines: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
/** What the driver says in words only; the last of them where a line broke between two statements. */
const words =
  /^(Error: )?(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Client was closed|Query runner already released|Database connection provided by a query runner was already released)/;

/** How often a database that is away is asked again before a process gives up its start, and milliseconds between. */
export const [startTries, startRest] = [20, 500];

/** Whether a database could not be reached or could not do it in time, so that asking again later is right. */
export function isUnreachable(trouble: unknown): boolean {
  if (typeof trouble !== 'object' || trouble === null) return false;
  const { code, message } = trouble as { code?: unknown; message?: unknown };
  return lines.has(code) || states.test(String(code)) || words.test(String(message));
}
