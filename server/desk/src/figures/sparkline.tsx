import type { Overview } from '@linli/shared/kpi/overview.contract';

type Card = Overview['cards'][number];
const size = { width: 184, height: 34, edge: 4 };

/** The weeks of a figure as a small line; weeks without one are left out. The chart beside the table tells them in words. */
export function Sparkline({ weeks, goal }: Pick<Card, 'weeks' | 'goal'>) {
  const values = weeks.flatMap(({ value }) => (value === null ? [] : [value]));
  const all = goal === null ? values : [...values, goal];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (at: number) => size.edge + (at * (size.width - 2 * size.edge)) / Math.max(1, weeks.length - 1);
  const y = (value: number) =>
    size.height - size.edge - ((value - low) / (high - low || 1)) * (size.height - 2 * size.edge);
  const points = weeks.flatMap(({ value }, at) => (value === null ? [] : [[x(at), y(value)] as const]));
  const last = points.at(-1);
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none" aria-hidden="true">
      {goal !== null && (
        <path className="kpi__goal" d={`M${size.edge} ${y(goal)}H${size.width - size.edge}`} />
      )}
      <path
        className="kpi__line"
        d={points.map(([px, py], at) => `${at ? 'L' : 'M'}${px} ${py}`).join(' ')}
      />
      {last && <circle cx={last[0]} cy={last[1]} r="3.6" />}
    </svg>
  );
}
