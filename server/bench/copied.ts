import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Query, type Client } from 'pg';

/** What pg has for COPY and does not say. */
interface Receiving {
  readonly stream: Socket;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
}

/** Lines gathered to this many characters go over together. */
const chunk = 1 << 17;

/** Sends the lines of the numbers from `from` to `to` into a table; `frozen` as if vacuum had been there, which needs one that this transaction emptied. */
export function copyInto(
  client: Client,
  table: string,
  {
    from,
    to,
    line,
    frozen = false,
  }: { from: number; to: number; line: (n: number) => string; frozen?: boolean },
): Promise<void> {
  const send = async (connection: Receiving) => {
    let text = '';
    for (let n = from; n <= to; n++) {
      text += line(n);
      if (text.length < chunk && n < to) continue;
      connection.sendCopyFromChunk(Buffer.from(text));
      text = '';
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    connection.endCopyFrom();
  };
  return new Promise((done, failed) => {
    client.query(
      Object.assign(new Query(`copy ${table} from stdin (freeze ${frozen})`), {
        handleCopyInResponse: (connection: Receiving) =>
          void send(connection).catch((trouble: unknown) => connection.sendCopyFail(String(trouble))),
        callback: (trouble?: Error | null) => (trouble ? failed(trouble) : done()),
      }),
    );
  });
}

/** The values of a row as the server writes them, by their columns. */
export type Written = Readonly<Record<string, string | null>>;
/** What is another one in each copy of a row, by its column. */
export type Made = Readonly<Record<string, (n: number) => string>>;

/** The text of the copies of a row, a line for each number. */
export function copiesOf(row: Written, made: Made): (n: number) => string {
  const fixed: string[] = [''];
  const changing: ((n: number) => string)[] = [];
  for (const [at, [column, value]] of Object.entries(row).entries()) {
    const make = made[column];
    fixed[fixed.length - 1] += `${at ? '\t' : ''}${make ? '' : escaped(value)}`;
    if (!make) continue;
    changing.push(make);
    fixed.push('');
  }
  const end = `${fixed.pop() ?? ''}\n`;
  return (n) => {
    let text = '';
    for (let at = 0; at < changing.length; at++) text += (fixed[at] ?? '') + (changing[at]?.(n) ?? '');
    return text + end;
  };
}

const escaped = (value: string | null): string =>
  value === null
    ? '\\N'
    : value.replace(/[\\\t\n]/g, (sign) => ({ '\t': '\\t', '\n': '\\n' })[sign] ?? '\\\\');
