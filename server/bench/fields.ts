/** A value that is another one in each copy of a row, as the server receives it; as long in all of them. */
export interface Field {
  readonly size: number;
  write(page: Buffer, at: number, n: number): void;
}

/** Keys and words that are known before, all as long as the first. */
export function known(make: (n: number) => Uint8Array): Field {
  return { size: make(1).length, write: (page, at, n) => page.set(make(n), at) };
}

/** Words of plain letters and figures, all as long as the first. */
export function letters(make: (n: number) => string): Field {
  return { size: make(1).length, write: (page, at, n) => void page.write(make(n), at, 'latin1') };
}

/** A field after a head that is the same in all copies. */
function headed(head: Uint8Array, field: Field): Field {
  return {
    size: head.length + field.size,
    write: (page, at, n) => {
      page.set(head, at);
      field.write(page, at + head.length, n);
    },
  };
}

/** A list of one key: one dimension without gaps, of the type uuid, one long, from one on, sixteen bytes. */
export const listOf = (field: Field): Field =>
  headed(
    Buffer.from([1, 0, 2950, 1, 1, 16].map((figure) => figure.toString(16).padStart(8, '0')).join(''), 'hex'),
    field,
  );

/** JSON in the first way that the server receives it. */
export const json = (make: (n: number) => string): Field => headed(Uint8Array.of(1), letters(make));

const minuteLong = 60_000_000;
const millennium = Date.UTC(2000, 0) / 60_000;

/** A moment, by its minutes since 1970; the server counts millionths of a second since 2000. */
export function moment(make: (n: number) => number): Field {
  return {
    size: 8,
    write: (page, at, n) => {
      const moments = (make(n) - millennium) * minuteLong;
      const high = Math.floor(moments / 2 ** 32);
      page.writeInt32BE(high, at);
      page.writeUInt32BE(moments - high * 2 ** 32, at + 4);
    },
  };
}
