import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Query, type Client } from 'pg';
import type { Field } from './fields';

/** What pg has for COPY and does not say. */
interface Receiving {
  readonly stream: Socket;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
}

/** Sends chunks to a COPY from stdin, none of which is kept. */
export function copyInto(client: Client, copy: string, chunks: Iterable<Buffer>): Promise<void> {
  const send = async (connection: Receiving) => {
    for (const chunk of chunks) {
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    connection.endCopyFrom();
  };
  return new Promise((done, failed) => {
    client.query(
      Object.assign(new Query(copy), {
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
export type Made = Readonly<Record<string, Field>>;
/** Writes rows of number `n` into a page from `at` on, in the binary format of COPY; tells where they end. */
export type Write = (page: Buffer, at: number, n: number) => number;

/** Copies of a row of a table, one for each number: all of it is written at once, then what is another one over it. */
export async function copiesOf(client: Client, table: string, row: Written, made: Made): Promise<Write> {
  const { rows } = await client.query<{ sent: Buffer }>(`select record_send($1::${table}) as sent`, [
    `(${Object.values(row).map(quoted).join(',')})`,
  ]);
  const sent = rows[0]?.sent ?? Buffer.alloc(0);
  const count = Object.keys(row).length;
  const pieces: Buffer[] = [Buffer.of(count >> 8, count)];
  const changing: { readonly place: number; readonly field: Field }[] = [];
  let [place, read] = [2, 4];
  for (const column of Object.keys(row)) {
    // each value has its type and its length before it, of which COPY wants the length only
    const end = read + 8 + Math.max(0, sent.readInt32BE(read + 4));
    const field = made[column];
    const piece = field ? Buffer.alloc(4 + field.size) : sent.subarray(read + 4, end);
    if (field) {
      piece.writeInt32BE(field.size);
      changing.push({ place: place + 4, field });
    }
    pieces.push(piece);
    place += piece.length;
    read = end;
  }
  const whole = Buffer.concat(pieces);
  return (page, at, n) => {
    page.set(whole, at);
    for (const { place, field } of changing) field.write(page, at + place, n);
    return at + whole.length;
  };
}

const quoted = (value: string | null): string =>
  value === null ? '' : `"${value.replace(/["\\]/g, '$&$&')}"`;

const head = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
/** A page goes over when it has so many bytes; what belongs to one number fits behind them. */
const [full, room] = [1 << 17, 1 << 15];

/** The rows of the numbers from 1 to `last` for a binary COPY, on one page that is written again each time. */
export function* pagesOf(write: Write, last: number): Iterable<Buffer> {
  const page = Buffer.alloc(full + room);
  let at = head.copy(page);
  for (let n = 1; n <= last; n++) {
    at = write(page, at, n);
    if (at < full) continue;
    yield page.subarray(0, at);
    at = 0;
  }
  yield page.subarray(0, page.writeInt16BE(-1, at));
}
