import { View } from '@tarojs/components';
import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { watchNear } from '../platform/near-screen';

/** From here on only what is near the screen is drawn. */
const long = 50;
/** Rows that are drawn and taken away together. */
const together = 20;

interface LongListProps<Row> {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** How high a row is before any was drawn, in px. */
  about: number;
  children: (row: Row) => ReactNode;
}

/** All rows of a short list; of a long one those near the screen, the room of the others kept as high as they were. */
export function LongList<Row>({ rows, keyOf, about, children }: LongListProps<Row>) {
  const draw = (some: readonly Row[]) =>
    some.map((row) => <Fragment key={keyOf(row)}>{children(row)}</Fragment>);
  if (rows.length <= long) return <>{draw(rows)}</>;
  const chunks = Array.from({ length: Math.ceil(rows.length / together) }, (_, at) =>
    rows.slice(at * together, (at + 1) * together),
  );
  return <Chunks chunks={chunks} draw={draw} about={about} />;
}

interface ChunksProps<Row> {
  chunks: readonly (readonly Row[])[];
  draw: (rows: readonly Row[]) => ReactNode;
  about: number;
}

let lists = 0;

function Chunks<Row>({ chunks, draw, about }: ChunksProps<Row>) {
  const [name] = useState(() => `list-${++lists}`);
  const [near, setNear] = useState<readonly number[]>([0, 1]);
  const [heights, setHeights] = useState<Readonly<Record<number, number>>>({});
  const { length } = chunks;
  useEffect(() => {
    const ids = Array.from({ length }, (_, at) => `${name}-${at}`);
    return watchNear(ids, (id, comes, height) => {
      const at = ids.indexOf(id);
      setNear((before) =>
        before.includes(at) === comes ? before : comes ? [...before, at] : before.filter((one) => one !== at),
      );
      // as it leaves it has its full height, which its empty room keeps
      if (!comes && height > 0) setHeights((before) => ({ ...before, [at]: height }));
    });
  }, [name, length]);
  return (
    <>
      {chunks.map((rows, at) => (
        <View
          key={at}
          id={`${name}-${at}`}
          className="chunk"
          style={near.includes(at) ? undefined : { height: `${heights[at] ?? rows.length * about}px` }}
        >
          {near.includes(at) && draw(rows)}
        </View>
      ))}
    </>
  );
}
