import { View } from '@tarojs/components';
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';
import { watchNear } from '../platform/near-screen';
import { Button } from './button';

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
  /** Brings the rows after these; missing where there are none. Asked as the end comes near the screen. */
  more?: (() => Promise<void>) | null;
  moreWords?: string;
}

/** All rows of a short list; of a long one those near the screen, the room of the others kept as high as they were. */
export function LongList<Row>({ rows, more, moreWords = '看后面的', ...list }: LongListProps<Row>) {
  return (
    <>
      <Rows rows={rows} {...list} />
      {more && <End key={rows.length} more={more} words={moreWords} />}
    </>
  );
}

function Rows<Row>({ rows, keyOf, about, children }: LongListProps<Row>) {
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
/** A name that no other list on any page has. */
const useName = () => useState(() => `list-${++lists}`)[0];

function Chunks<Row>({ chunks, draw, about }: ChunksProps<Row>) {
  const name = useName();
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

/** The end of a list that goes on: what follows is brought as it comes near, or when it is asked for. */
function End({ more, words }: { more: () => Promise<void>; words: string }) {
  const name = useName();
  const current = useRef(more);
  current.current = more;
  useEffect(() => watchNear([name], (_, near) => void (near && current.current())), [name]);
  return (
    <View id={name}>
      <Button kind="plain" wide busyWords="正在打开" onTap={more}>
        {words}
      </Button>
    </View>
  );
}
