/** One number of Prometheus' text format. */
interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}
type Vector = readonly Sample[];
type Value = Vector | number;

/** The numbers of two scrapes, and the seconds between and at them. */
export interface Scrapes {
  readonly before: Vector;
  readonly now: Vector;
  readonly seconds: number;
  readonly time: number;
}

/** Reads Prometheus' text format. */
export const samplesIn = (text: string): Sample[] =>
  text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    return name ? [{ name, labels: labelsIn(labels), value: Number(value) }] : [];
  });

const labelsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** The names of metrics that an expression speaks of. */
export const metricsIn = (expression: string): string[] =>
  [...expression.replace(/\{[^}]*\}|by \([^)]*\)|"[^"]*"/g, '').matchAll(/\b[a-z]+(?:_[a-z0-9]+)+\b|\bup\b/g)]
    .map(([name]) => name)
    .filter((name) => name !== 'histogram_quantile');

/** Evaluates what our rules are written in, a small part of PromQL; throws for anything else. Answers the series for which it holds. */
export function evaluate(expression: string, scrapes: Scrapes): Vector {
  const tokens = expression.match(/\d+(?:\.\d+)?m?|\w+|"[^"]*"|==|[()[\]{}=,<>/-]/g) ?? [];
  let at = 0;
  const next = () => tokens[at];
  const take = (wanted?: string): string => {
    const token = tokens[at++];
    if (token === undefined || (wanted && token !== wanted))
      throw new Error(`${expression}: ${token} instead of ${wanted}`);
    return token;
  };
  const within = <T>(open: string, read: () => T, close: string): T => {
    take(open);
    const value = read();
    take(close);
    return value;
  };
  const list = (): string[] => {
    const names = [take()];
    while (next() === ',') names.push((take(), take()));
    return names;
  };

  const selector = (): { pick: (from: Vector) => Vector } => {
    const name = take();
    const wanted: [string, string][] = [];
    if (next() === '{')
      within(
        '{',
        () => {
          const label = take();
          take('=');
          wanted.push([label, take().slice(1, -1)]);
        },
        '}',
      );
    return {
      pick: (from) =>
        from.filter(
          (one) => one.name === name && wanted.every(([label, value]) => one.labels[label] === value),
        ),
    };
  };
  const grown = (each: boolean): Vector =>
    within(
      '(',
      () => {
        const { pick } = selector();
        const minutes = Number.parseInt(
          within('[', () => take(), ']'),
          10,
        );
        const old = pick(scrapes.before);
        return pick(scrapes.now).map((one) => {
          const was = old.find(({ labels }) => JSON.stringify(labels) === JSON.stringify(one.labels));
          const rate = (one.value - (was?.value ?? 0)) / scrapes.seconds;
          return { ...one, value: each ? rate : rate * minutes * 60 };
        });
      },
      ')',
    );
  const gathered = (how: 'sum' | 'max'): Vector => {
    const by = next() === 'by' ? (take(), within('(', list, ')')) : [];
    const all = within('(', additive, ')');
    if (typeof all === 'number') throw new Error(`${expression}: nothing to gather`);
    const groups = new Map<string, Sample>();
    for (const one of all) {
      const labels = Object.fromEntries(by.map((label) => [label, one.labels[label] ?? '']));
      const key = JSON.stringify(labels);
      const so = groups.get(key)?.value;
      const value = so === undefined ? one.value : how === 'sum' ? so + one.value : Math.max(so, one.value);
      groups.set(key, { name: '', labels, value });
    }
    return [...groups.values()];
  };
  const factor = (): Value => {
    const token = next() ?? '';
    if (/^\d/.test(token)) return Number(take());
    if (token === 'time') return (take(), take('('), take(')'), scrapes.time);
    if (token === 'rate' || token === 'increase') return (take(), grown(token === 'rate'));
    if (token === 'sum' || token === 'max') return (take(), gathered(token));
    return selector().pick(scrapes.now);
  };
  const both = (left: Value, right: Value, how: (a: number, b: number) => number): Value => {
    if (typeof left === 'number' && typeof right === 'number') return how(left, right);
    if (typeof left === 'number')
      return (right as Vector).map((one) => ({ ...one, value: how(left, one.value) }));
    if (typeof right === 'number') return left.map((one) => ({ ...one, value: how(one.value, right) }));
    return left.flatMap((one) => {
      const other = right.find(({ labels }) => JSON.stringify(labels) === JSON.stringify(one.labels));
      return other ? [{ ...one, value: how(one.value, other.value) }] : [];
    });
  };
  const quotient = (): Value => {
    let value = factor();
    while (next() === '/') {
      take();
      value = both(value, factor(), (a, b) => a / b);
    }
    return value;
  };
  function additive(): Value {
    let value = quotient();
    while (next() === '-') {
      take();
      value = both(value, quotient(), (a, b) => a - b);
    }
    return value;
  }

  const left = additive();
  const compare = take();
  const limit = Number(take());
  if (at !== tokens.length || typeof left === 'number' || Number.isNaN(limit))
    throw new Error(`${expression}: not one of our rules`);
  return left.filter(({ value }) =>
    compare === '>' ? value > limit : compare === '<' ? value < limit : compare === '==' && value === limit,
  );
}
