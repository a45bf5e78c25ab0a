import path from 'node:path';

/** A profile as V8 writes it (`--cpu-prof`): times in microseconds of the monotonic clock. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface Frame {
  readonly name: string;
  readonly kind: keyof typeof colours;
  own: number;
  readonly inner: Map<string, Frame>;
}

const colours = {
  ours: '#7fb685',
  nest: '#b7c9e2',
  typeorm: '#e8b15d',
  pg: '#d98f6c',
  other: '#d9d4c8',
  native: '#c3b1d0',
} as const;

const [width, height, least] = [1200, 17, 2];
const root = path.resolve(__dirname, '../../..');

/**
 * The time between two moments (microseconds of the monotonic clock) as a flame graph: each box is a function as wide as its share of
 * the time in which something was done, on top of who called it. What waits is left out, and what is narrower than two pixels.
 */
export function flameGraph(profile: CpuProfile, title: string, from: number, to: number): string {
  const all: Frame = { name: title, kind: 'other', own: 0, inner: new Map() };
  const above = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  let at = profile.startTime;
  profile.samples.forEach((sample, turn) => {
    const took = profile.timeDeltas[turn] ?? 0;
    at += took;
    if (at < from || at > to) return;
    const stack: number[] = [];
    for (let id: number | undefined = sample; id !== undefined; id = above.get(id)) stack.unshift(id);
    const frames = stack.slice(1).flatMap((id) => nodes.get(id)?.callFrame ?? []);
    if (frames.at(-1)?.functionName === '(idle)') return;
    let frame = all;
    for (const { functionName, url, lineNumber } of frames) {
      const name = `${functionName || '(anonymous)'}${url ? ` ${placeOf(url)}:${lineNumber + 1}` : ''}`;
      const inner: Frame = frame.inner.get(name) ?? { name, kind: kindOf(url), own: 0, inner: new Map() };
      frame.inner.set(name, inner);
      frame = inner;
    }
    frame.own += took;
  });
  const total = timeOf(all);
  const boxes: string[] = [];
  let deepest = 0;
  const draw = (frame: Frame, left: number, depth: number): void => {
    const wide = (timeOf(frame) / total) * width;
    if (wide < least) return;
    deepest = Math.max(deepest, depth);
    const share = `${((wide / width) * 100).toFixed(1)} %`;
    const fits = Math.floor((wide - 6) / 6.2);
    const label = fits > 3 ? frame.name.slice(0, fits) : '';
    boxes.push(
      `<g><title>${safe(frame.name)} · ${share}</title><rect x="${left.toFixed(1)}" y="${depth * height}" width="${wide.toFixed(1)}" height="${height - 1}" fill="${colours[frame.kind]}"/>` +
        (label ? `<text x="${(left + 3).toFixed(1)}" y="${depth * height + 12}">${safe(label)}</text>` : '') +
        '</g>',
    );
    let next = left;
    for (const inner of [...frame.inner.values()].sort((a, b) => timeOf(b) - timeOf(a))) {
      draw(inner, next, depth + 1);
      next += (timeOf(inner) / total) * width;
    }
  };
  draw(all, 0, 0);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${(deepest + 1) * height}" font-family="monospace" font-size="11">\n${boxes.join('\n')}\n</svg>\n`;
}

const timeOf = (frame: Frame): number =>
  [...frame.inner.values()].reduce((sum, inner) => sum + timeOf(inner), frame.own);

function kindOf(url: string): Frame['kind'] {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (library)
    return library.startsWith('@nestjs')
      ? 'nest'
      : library === 'typeorm'
        ? 'typeorm'
        : library.startsWith('pg')
          ? 'pg'
          : 'other';
  return url.includes(root) ? 'ours' : url ? 'other' : 'native';
}

const placeOf = (url: string): string =>
  url
    .replace('file://', '')
    .replace(`${root}/`, '')
    .replace(/^.*node_modules\//, '');

const safe = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
