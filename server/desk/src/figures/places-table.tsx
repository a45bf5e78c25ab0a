import { useState, type CSSProperties } from 'react';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { FigureLine } from '@linli/shared/kpi/kpi.contract';
import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import type { AskOverview, Overview } from '@linli/shared/kpi/overview.contract';
import { cellWords, percentWords } from '@linli/shared/kpi/overview.words';
import { Icon } from '../parts/icon';
import { TroubleLine } from '../parts/trouble-line';
import { useAsk } from '../platform/use-ask';

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
  ask: AskOverview;
  onPlace: (place: string) => void;
}

/** Places below, by name and never by their figures; each opens its own, and unfolds what is below it. */
export function PlacesTable({ overview, ask, onPlace }: PlacesTableProps) {
  const { rows, place, sent, total, leastCompared } = overview;
  const goals: Goals = new Map(overview.cards.map(({ figure, goal }) => [figure.indicator, goal]));
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
            <Rows rows={rows} depth={0} {...{ goals, ask, onPlace }} />
            <tr className="total">
              <th scope="row">{place.name}</th>
              <td className="num">{sent}</td>
              <Cells figures={total} goals={goals} />
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

type Row = Overview['rows'][number];
type Goals = ReadonlyMap<Indicator, number | null>;

interface BelowProps extends Pick<PlacesTableProps, 'ask' | 'onPlace'> {
  /** How many places above are unfolded. */
  depth: number;
  goals: Goals;
}

const Rows = ({ rows, ...below }: BelowProps & { rows: readonly Row[] }) =>
  rows.map((row, at) => (
    <PlaceRow
      key={row.id}
      row={row}
      first={row.kind === 'grid' && rows[at - 1]?.kind !== 'grid'}
      {...below}
    />
  ));

/** Kinds below which nothing has figures of its own. */
const last: readonly Row['kind'][] = ['grid', 'micro_grid', 'compound'];

/** One place with its figures; unfolded, the places below it follow. */
function PlaceRow({ row, first, ...below }: BelowProps & { row: Row; first: boolean }) {
  const [open, setOpen] = useState(false);
  const { id, name, kind, sent, figures } = row;
  return (
    <>
      <tr className={first ? 'figures__grids' : undefined}>
        <th scope="row" style={{ '--depth': below.depth } as CSSProperties}>
          <span className="figures__place">
            {!last.includes(kind) && (
              <button
                type="button"
                className="figures__fold"
                aria-expanded={open}
                aria-label={`${name}下面的各处`}
                onClick={() => setOpen(!open)}
              >
                <Icon name={open ? 'down' : 'go'} size="s" />
              </button>
            )}
            <button type="button" className="figures__open" onClick={() => below.onPlace(id)}>
              {name}
            </button>
          </span>
        </th>
        <td className="num">{sent}</td>
        <Cells figures={figures} goals={below.goals} />
      </tr>
      {open && <Unfolded place={id} name={name} {...below} />}
    </>
  );
}

/** The places right below one, asked for when it is unfolded. */
function Unfolded({ place, name, depth, ...below }: BelowProps & { place: string; name: string }) {
  const { data, error } = useAsk(kpiApi.overview, { query: { ...below.ask, place } });
  if (data?.rows.length) return <Rows rows={data.rows} depth={depth + 1} {...below} />;
  return (
    <tr>
      <td colSpan={columns.length + 2} className="quiet">
        {error ? <TroubleLine trouble={error} /> : data ? `${name}下面没有分开算的地方` : '正在取…'}
      </td>
    </tr>
  );
}

const Cells = ({ figures, goals }: { figures: readonly FigureLine[]; goals: Goals }) =>
  columns.map((indicator) => (
    <Cell
      key={indicator}
      figure={figures.find((one) => one.indicator === indicator)}
      goal={goals.get(indicator) ?? null}
    />
  ));

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
        {goal !== null && <i className="figures__part" style={{ '--v': share * 100 } as CSSProperties} />}
      </span>
      <small className="faint"> / {figure?.whole}</small>
    </td>
  );
}
