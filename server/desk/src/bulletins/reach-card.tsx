import { useState } from 'react';
import { reachApi } from '@linli/shared/bulletin/bulletin.api';
import { homeMeansWords } from '@linli/shared/bulletin/bulletin.words';
import type { Reach } from '@linli/shared/bulletin/reach.contract';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { Unreached } from './unreached';

type Figures = Pick<Reach, 'homes' | 'told' | 'read' | 'called' | 'atDoor' | 'paper' | 'unreached'>;

const heads = ['发到', '看过', '打过电话', '上过门', '贴了纸', '还没告诉到'] as const;
const cellsOf = ({ told, read, called, atDoor, paper, unreached }: Figures) =>
  [told, read, called, atDoor, paper, unreached] as const;

/** How far a bulletin has come, building by building and of how many homes; asked again while it is looked at. */
export function ReachCard({ id }: { id: string }) {
  const asked = useAsk(reachApi.reach, { params: { id } }, { every: 15_000 });
  const [building, setBuilding] = useState<string | null>(null);
  return (
    <section className="card">
      <h2 className="pane-title">告诉到了多少</h2>
      <Waiting asked={asked}>
        {(reach) => {
          const tries = reach.steps.some(({ open }) => open);
          const chosen = reach.buildings.find(({ placeId }) => placeId === building);
          return (
            <>
              <Steps reach={reach} />
              <div className="scroll-x" tabIndex={0} role="region" aria-label="各楼告诉到了多少">
                <table className="grid">
                  <caption>按户数；发到的不足五户的楼，看过几户不显示</caption>
                  <thead>
                    <tr>
                      <th scope="col">楼</th>
                      {heads.map((head) => (
                        <th key={head} scope="col" className="num">
                          {head}
                        </th>
                      ))}
                      {tries && (
                        <th scope="col">
                          <span className="sr">办什么</span>
                        </th>
                      )}
                    </tr>
                  </thead>
                  <tbody>
                    {reach.buildings.map((row) => (
                      <tr key={row.placeId} className={row.placeId === building ? 'is-on' : undefined}>
                        <th scope="row">{row.name}</th>
                        <Cells figures={row} />
                        {tries && (
                          <td className="num">
                            {row.unreached !== 0 && (
                              <Button
                                kind="plain"
                                label={`${row.placeId === building ? '收起' : '看哪几户'}：${row.name}`}
                                onPress={() => setBuilding(row.placeId === building ? null : row.placeId)}
                              >
                                {row.placeId === building ? '收起' : '看哪几户'}
                              </Button>
                            )}
                          </td>
                        )}
                      </tr>
                    ))}
                    <tr className="total">
                      <th scope="row">一共</th>
                      <Cells figures={reach} />
                      {tries && <td />}
                    </tr>
                  </tbody>
                </table>
              </div>
              {chosen && <Unreached id={id} building={chosen.placeId} name={chosen.name} />}
            </>
          );
        }}
      </Waiting>
    </section>
  );
}

const Cells = ({ figures }: { figures: Figures }) => (
  <>
    {cellsOf(figures).map((figure, at) => (
      <td key={heads[at]} className="num">
        {figure === null ? '不显示' : `${figure} / ${figures.homes}`}
      </td>
    ))}
  </>
);

const Steps = ({ reach: { done, sentAt, atWork, steps, now } }: { reach: Reach }) => (
  <p className="quiet">
    {[
      sentAt && (done ? '都发完了' : '正在发'),
      atWork > 0 && `还发给了 ${atWork} 位工作人员`,
      ...steps.map(
        ({ means, at, open }) =>
          `${homeMeansWords[means]}：${whenWords(new Date(at), new Date(now))}${open ? '起' : '还没看到的，开始'}`,
      ),
    ]
      .filter(Boolean)
      .join('；')}
  </p>
);
