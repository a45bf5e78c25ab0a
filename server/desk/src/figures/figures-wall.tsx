import { boardApi } from '@linli/shared/board/board.api';
import { clearingApi } from '@linli/shared/clearing/clearing.api';
import { clockWords, momentWords } from '@linli/shared/deadline/deadline.words';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import { figureWords, isHidden, madeOfWords } from '@linli/shared/kpi/overview.words';
import type { Wall } from '@linli/shared/board/board.contract';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { columnWords } from '../board/deadline-wall';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';
import { Line } from './trend-chart';

/** How often the screen asks anew, in milliseconds. */
const every = 60_000;

/** A screen that everybody in the room can read: today in numbers, deadlines, and the trend; of nobody and of no door. */
export default function FiguresWall() {
  const { said } = useAddress<'place'>();
  const box = useRef<HTMLDivElement>(null);
  const place = said.place;
  const asked = useAsk(kpiApi.overview, { query: { place } }, { every, keep: true });
  const wall = useAsk(boardApi.wall, { query: { below: place } }, { every, keep: true });
  const today = useAsk(clearingApi.look, { query: { span: 'day', place } }, { every, keep: true });
  useEffect(() => {
    document.body.classList.add('is-wall');
    return () => document.body.classList.remove('is-wall');
  }, []);
  return (
    <div className="screen" ref={box}>
      <Waiting asked={asked}>
        {({ place: here, cards, now }) => {
          const trend = cards.find(({ figure }) => figure.indicator === 'resolve_on_time');
          return (
            <>
              <header className="screen__head">
                <h1>{here.name}</h1>
                <span className="grow" />
                <span>{momentWords(new Date(now))}，每分钟更新</span>
                <Button kind="line" onPress={() => box.current?.requestFullscreen()}>
                  全屏
                </Button>
                <Link href={`/figures${place ? `?place=${place}` : ''}`}>回数字</Link>
              </header>
              <main className="screen__body">
                <section className="screen__today" aria-label="今天">
                  <Big words="今天报来" count={today.data?.came} />
                  <Big words="今天办好" count={today.data?.done} />
                  <Big
                    words="还没办完"
                    count={today.data?.left?.reduce((sum, { count }) => sum + count, 0)}
                  />
                </section>
                <section className="card" aria-label="期限">
                  <h2>期限</h2>
                  {wall.data && <Deadlines wall={wall.data} />}
                </section>
                <section className="card" aria-label="本月">
                  <h2>本月</h2>
                  <dl className="screen__month">
                    {cards.map(({ figure }) => (
                      <div key={figure.indicator}>
                        <dt>{indicatorWords[figure.indicator].name}</dt>
                        <dd>
                          {figure.few || isHidden(figure) ? '—' : figureWords(figure)}
                          <small>{madeOfWords(figure)}</small>
                        </dd>
                      </div>
                    ))}
                  </dl>
                </section>
                {trend && (
                  <section className="card screen__trend" aria-label="按时办结率，近 12 周">
                    <h2>按时办结率，近 12 周</h2>
                    <Line {...trend} />
                  </section>
                )}
              </main>
            </>
          );
        }}
      </Waiting>
    </div>
  );
}

const Big = ({ words, count }: { words: string; count: number | undefined }) => (
  <p className="card">
    {words}
    <b>{count ?? '—'}</b>
  </p>
);

function Deadlines({ wall }: { wall: Wall }) {
  const now = new Date(wall.now);
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">哪个期限</span>
          </th>
          {wall.columns.map((column) => (
            <th key={column.kind + (column.from ?? '')} scope="col" className="num">
              {columnWords(column, now)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {wall.rows.map(({ clock, cells }) => (
          <tr key={clock}>
            <th scope="row">{clockWords[clock]}</th>
            {cells.map(({ count, urgency }, at) => (
              <td key={at} className={count && urgency === 'over' ? 'num over' : 'num'}>
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
