import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use as draws } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import type { Overview } from '@linli/shared/kpi/overview.contract';
import { percentWords } from '@linli/shared/kpi/overview.words';

draws([LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

type Card = Overview['cards'][number];

/** One figure over twelve weeks as a line, and week by week as a table for whoever does not see it. */
export function TrendChart({ overview, shown }: { overview: Overview; shown: Indicator }) {
  const card = overview.cards.find(({ figure }) => figure.indicator === shown) ?? overview.cards[0];
  if (!card) return null;
  const { name } = indicatorWords[card.figure.indicator];
  return (
    <section className="card figures__trend">
      <div className="pane-title">
        <h2>{overview.place.name}</h2>
        <small>{name}，近 12 周</small>
      </div>
      <Line {...card} />
      <details>
        <summary>看每周的数</summary>
        <table className="grid">
          <caption>{name}，按周</caption>
          <thead>
            <tr>
              <th scope="col">哪一周</th>
              <th scope="col" className="num">
                件数
              </th>
              <th scope="col" className="num">
                {name}
              </th>
            </tr>
          </thead>
          <tbody>
            {card.weeks.map(({ from, part, whole, value }) => (
              <tr key={from}>
                <th scope="row">{dayWords(from)}起</th>
                <td className="num">{value === null ? whole : `${part}/${whole}`}</td>
                <td className="num">{value === null ? '—' : percentWords(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** The line alone; how tall, its place decides. */
export function Line({ weeks, goal }: Pick<Card, 'weeks' | 'goal'>) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current, null, { renderer: 'svg' });
    const style = getComputedStyle(document.body);
    const ink = (name: string) => style.getPropertyValue(name).trim();
    const fontSize = Number.parseFloat(getComputedStyle(place.current).fontSize);
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: style.fontFamily, fontSize },
      grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
      xAxis: {
        type: 'category',
        data: weeks.map(({ from }) => dayWords(from)),
        axisLabel: { color: ink('--ink-2'), fontSize },
      },
      yAxis: {
        type: 'value',
        scale: true,
        max: 100,
        axisLabel: { color: ink('--ink-2'), fontSize, formatter: '{value}%' },
      },
      series: [
        {
          type: 'line',
          data: weeks.map(({ value }) => (value === null ? null : Math.round(value * 1000) / 10)),
          connectNulls: true,
          symbolSize: 8,
          lineStyle: { color: ink('--enamel'), width: 2.4 },
          itemStyle: { color: ink('--enamel') },
          ...(goal !== null && {
            markLine: {
              symbol: 'none',
              silent: true,
              lineStyle: { color: ink('--edge'), type: 'dashed' },
              label: {
                formatter: `要求 ${percentWords(goal)}`,
                position: 'insideEndTop',
                color: ink('--ink-2'),
                fontSize,
              },
              data: [{ yAxis: goal * 100 }],
            },
          }),
        },
      ],
    });
    const watching = new ResizeObserver(() => chart.resize());
    watching.observe(place.current);
    return () => {
      watching.disconnect();
      chart.dispose();
    };
  }, [weeks, goal]);
  return <div ref={place} className="figures__line" aria-hidden="true" />;
}
