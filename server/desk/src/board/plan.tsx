import { lazy, Suspense } from 'react';
import { boardApi } from '@linli/shared/board/board.api';
import type { Spot } from '@linli/shared/board/board.contract';
import { spotWords } from '@linli/shared/board/board.words';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import './plan.scss';
import type { View } from './use-view';

const PlanMap = lazy(() => import('./plan-map'));

/** Open matters where they lie: on the map where there is one, the rest as a plan, compound by compound. A building that is pressed shows its matters in the queue. */
export function Plan({ view: { filter, change } }: { view: View }) {
  const asked = useAsk(boardApi.plan, { query: { below: filter.below } }, { keep: true });
  const choose = (below: string) => change({ below, show: null, tab: 'all' });
  return (
    <section className="card plan" aria-label="平面图">
      <Waiting asked={asked}>
        {({ map, spots, cut }) => {
          const placed = map ? spots.filter(({ at }) => at) : [];
          const rest = spots.filter((spot) => !placed.includes(spot));
          return (
            <>
              <div className="pane-title">
                <h2>{map ? '地图' : '平面示意图'}</h2>
                <span className="legend">
                  <span>每扇窗是一件在办的事</span>
                  <span className="wins over">
                    <i />
                    超期
                  </span>
                </span>
              </div>
              {cut && <p className="strip">楼太多，先显示有事的。在左边选一个社区，就能看全。</p>}
              {spots.length === 0 && <p className="empty">这里还没有录入楼栋。</p>}
              {map && placed.length > 0 && (
                <Suspense fallback={<div className="plan__map" />}>
                  {/* the answer's own list, which is the same one until it changes: the map is drawn anew with another */}
                  <PlanMap map={map} spots={spots} onChoose={choose} />
                </Suspense>
              )}
              {map && placed.length > 0 && rest.length > 0 && <h3 className="plan__group">还没有标位置的</h3>}
              {groupsOf(rest).map(([group, members]) => (
                <div key={group}>
                  <h3 className="plan__group">
                    {group}
                    <small>{sum(members)} 件在办</small>
                  </h3>
                  <ul className="plan__spots">
                    {members.map((spot) => (
                      <li key={spot.id}>
                        <SpotPlate spot={spot} onChoose={choose} />
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </>
          );
        }}
      </Waiting>
    </section>
  );
}

const windows = 12;

function SpotPlate({
  spot: { id, name, open, late },
  onChoose,
}: {
  spot: Spot;
  onChoose: (id: string) => void;
}) {
  return (
    <button type="button" className={open ? 'spot has-open' : 'spot'} onClick={() => onChoose(id)}>
      <b>{name}</b>
      <span className="spot__wins" aria-hidden="true">
        <Windows look="wins over" count={Math.min(late, windows)} />
        <Windows look="wins" count={Math.min(open, windows) - Math.min(late, windows)} />
      </span>
      <span className="spot__words">{spotWords({ open, late })}</span>
    </button>
  );
}

const Windows = ({ look, count }: { look: string; count: number }) =>
  count > 0 && (
    <span className={look}>
      {Array.from({ length: count }, (_, at) => (
        <i key={at} />
      ))}
    </span>
  );

function groupsOf(spots: readonly Spot[]): [string, Spot[]][] {
  const groups = new Map<string, Spot[]>();
  for (const spot of spots) groups.set(spot.group, [...(groups.get(spot.group) ?? []), spot]);
  return [...groups];
}

const sum = (spots: readonly Spot[]): number => spots.reduce((all, { open }) => all + open, 0);
