import type { Wall, WallColumn } from '@linli/shared/board/board.contract';
import { clockWords, timeWords, weekdayWords } from '@linli/shared/deadline/deadline.words';
import { dayNumber, dayOfDate, localParts } from '@linli/shared/deadline/shanghai.rules';
import { Icon } from '../parts/icon';
import type { View } from './use-view';

/** So many windows are drawn in a cell; the figure says how many there are. */
const windows = 20;
const looks = { over: 'over', soon: 'soon', hold: 'hold', ample: '' } as const;
const icons = { over: 'over', soon: 'soon', hold: 'hold', ample: undefined } as const;
const urgencies = [
  ['over', '已超期'],
  ['soon', '将到期'],
  ['', '充裕'],
  ['hold', '已暂停'],
] as const;

/** Promises by when they are due: each window is a matter. A cell that is pressed shows its matters in the queue. */
export function DeadlineWall({ wall, view: { filter, change } }: { wall: Wall | undefined; view: View }) {
  if (!wall) return <section className="card wall wall--empty" aria-label="期限墙" />;
  const now = new Date(wall.now);
  return (
    <section className="card wall">
      <div className="pane-title">
        <h2>期限墙</h2>
        <span className="legend">
          <span>每扇窗是一件事</span>
          {urgencies.map(([look, words]) => (
            <span key={words} className={`wins ${look}`}>
              <i />
              {words}
            </span>
          ))}
        </span>
      </div>
      <table className="dwall">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">期限</span>
            </th>
            {wall.columns.map((column) => (
              <th key={column.kind + (column.from ?? '')} scope="col">
                <ColumnHead column={column} now={now} workUntil={wall.workUntil} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wall.rows.map(({ clock, cells }) => (
            <tr key={clock}>
              <th scope="row">{clockWords[clock]}</th>
              {cells.map(({ count, urgency }, at) => {
                const column = wall.columns[at];
                if (!column) return null;
                const part = filterOf(column);
                const on =
                  filter.clock === clock &&
                  filter.standing === part.standing &&
                  (filter.from ?? null) === part.from;
                return (
                  <td key={column.kind + (column.from ?? '')} className={on ? 'is-on' : undefined}>
                    <button
                      type="button"
                      className="dwall__cell"
                      aria-pressed={on}
                      disabled={!count && !on}
                      onClick={() =>
                        change(
                          on
                            ? { clock: null, standing: null, from: null, until: null }
                            : { clock, ...part, tab: 'all', q: null },
                        )
                      }
                    >
                      <span className={count ? `n n--${urgency}` : 'n zero'}>
                        {count > 0 && icons[urgency] && <Icon name={icons[urgency]} size="s" />}
                        {count}
                        <span className="sr">
                          {' '}
                          件{clockWords[clock]}
                          {columnWords(column, now)}
                        </span>
                      </span>
                      <span className={`wins ${looks[urgency]}`} aria-hidden="true">
                        {Array.from({ length: Math.min(count, windows) }, (_, window) => (
                          <i key={window} />
                        ))}
                      </span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What of the queue a column shows. */
const filterOf = ({ kind, from, until }: WallColumn) => ({
  standing: kind === 'late' || kind === 'paused' ? kind : ('due' as const),
  from,
  until,
});

/** 今天, 明天, 周五, 下周一, 12月4日. */
export function columnWords({ kind, day }: WallColumn, now: Date): string {
  if (kind === 'late') return '已超期';
  if (kind === 'later') return '再往后';
  if (kind === 'paused') return '已暂停';
  if (!day) return '';
  const ahead = dayOfDate(day) - dayNumber(now);
  if (ahead <= 1) return ahead === 1 ? '明天' : '今天';
  const today = (localParts(now).weekday + 6) % 7;
  const weekday = weekdayWords[(localParts(now).weekday + ahead) % 7] ?? '';
  if (today + ahead < 7) return weekday;
  const [, month, date] = day.split('-').map(Number);
  return today + ahead < 14 ? `下${weekday}` : `${month}月${date}日`;
}

function ColumnHead({ column, now, workUntil }: { column: WallColumn; now: Date; workUntil: string | null }) {
  const date = column.day && `${Number(column.day.slice(8))} 日`;
  const until =
    column.kind === 'today' && workUntil ? ` ${timeWords(localParts(new Date(workUntil)).minute)}` : '';
  return (
    <>
      <b>{columnWords(column, now)}</b>
      {date}
      {until}
    </>
  );
}
