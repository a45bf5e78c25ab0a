import type { FigureLine } from '@linli/shared/kpi/kpi.contract';
import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import type { Overview } from '@linli/shared/kpi/overview.contract';
import { cellWords, percentWords } from '@linli/shared/kpi/overview.words';
import { Icon } from '../parts/icon';

const columns = [
  'accept_on_time',
  'resolve_on_time',
  'feedback_on_time',
  'solved',
  'satisfied',
  'reopened',
  'handling_time',
] as const satisfies readonly Indicator[];

interface PlacesTableProps {
  overview: Overview;
  onPlace: (place: string) => void;
}

/** Places below, by name and never by their figures; each opens its own. */
export function PlacesTable({ overview, onPlace }: PlacesTableProps) {
  const { rows, place, sent, total, leastCompared } = overview;
  const goals = new Map(overview.cards.map(({ figure, goal }) => [figure.indicator, goal]));
  const cells = (figures: readonly FigureLine[]) =>
    columns.map((indicator) => (
      <Cell
        key={indicator}
        figure={figures.find((one) => one.indicator === indicator)}
        goal={goals.get(indicator) ?? null}
      />
    ));
  return (
    <section className="card figures__places">
      <div className="pane-title">
        <h2>各处</h2>
        <small>按名称排，不排名次；少于 {leastCompared} 件只列件数</small>
      </div>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="各处的数字">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">哪里</th>
              <th scope="col" className="num">
                派单
              </th>
              {columns.map((indicator) => (
                <th key={indicator} scope="col" className="num">
                  {indicatorWords[indicator].name}
                  <br />
                  {goalWords(goals.get(indicator), indicator)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, kind, sent: count, figures }, at) => (
              <tr
                key={id}
                className={kind === 'grid' && rows[at - 1]?.kind !== 'grid' ? 'figures__grids' : undefined}
              >
                <th scope="row">
                  <button type="button" className="figures__open" onClick={() => onPlace(id)}>
                    <Icon name="go" size="s" />
                    {name}
                  </button>
                </th>
                <td className="num">{count}</td>
                {cells(figures)}
              </tr>
            ))}
            <tr className="total">
              <th scope="row">{place.name}</th>
              <td className="num">{sent}</td>
              {cells(total)}
            </tr>
          </tbody>
        </table>
      </div>
      {rows.some(({ kind }) => kind === 'grid') && (
        <p className="quiet figures__note">小区和网格各算各的，同一件事两边都在，所以不能相加。</p>
      )}
    </section>
  );
}

const goalWords = (goal: number | null | undefined, indicator: Indicator): string =>
  goal ? `要求 ${percentWords(goal)}` : indicator === 'handling_time' ? '中位数' : ' ';

/** A share with its bar, red and marked where it is below what is asked for; few cases without either. */
function Cell({ figure, goal }: { figure: FigureLine | undefined; goal: number | null }) {
  const words = cellWords(figure);
  const share = figure && !figure.few ? figure.value : null;
  if (share === null) return <td className="num quiet">{words}</td>;
  const below = goal !== null && share < goal;
  return (
    <td className="num">
      <span
        className={below ? 'figures__cell is-below' : 'figures__cell'}
        title={`${figure?.part}/${figure?.whole}`}
      >
        {below && (
          <>
            <Icon name="over" size="s" />
            <span className="sr">低于要求</span>
          </>
        )}
        {words}
        {goal !== null && (
          <i className="figures__part" style={{ '--v': share * 100 } as React.CSSProperties} />
        )}
      </span>
      <small className="faint"> / {figure?.whole}</small>
    </td>
  );
}
