import { useState } from 'react';
import { pointsOfficeApi } from '@linli/shared/points/points.api';
import type { PointsDesk as Desk } from '@linli/shared/points/points.contract';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { GoodForm } from './good-form';
import { HandOverForm } from './hand-over-form';
import { OfferForm } from './offer-form';

type Good = Desk['goods'][number];

/** What stations give for points, handing it over by its code, and sums only. */
export function PointsDesk() {
  const asked = useAsk(pointsOfficeApi.desk);
  const [offering, setOffering] = useState(false);
  const [open, setOpen] = useState<Good | null>(null);
  return (
    <>
      <HandOverForm />
      <section className="card">
        <h2 className="pane-title">站点给什么</h2>
        <Waiting asked={asked}>
          {(desk) => (
            <>
              <p className="quiet">
                {desk.totals
                  ? `${desk.totals.keepers} 人有积分，一共还有 ${desk.totals.held} 分，领东西用了 ${desk.totals.spent} 分。`
                  : `有积分的不到 ${desk.least} 人，先不显示合计。`}
                每个人多少，只有本人看得到。
              </p>
              <Button kind="line" icon="add" onPress={() => setOffering(true)}>
                放一样出来
              </Button>
              {desk.goods.length > 0 && (
                <table className="grid">
                  <caption>{desk.goods.length} 样；份数改成 0 就不再出现</caption>
                  <thead>
                    <tr>
                      <th scope="col">什么</th>
                      <th scope="col">在哪里领</th>
                      <th scope="col">多少积分</th>
                      <th scope="col">还有几份</th>
                      <th scope="col">改一改</th>
                    </tr>
                  </thead>
                  <tbody>
                    {desk.goods.map((good) => (
                      <tr key={good.id}>
                        <th scope="row">{good.name}</th>
                        <td>{`${good.place} ${good.where}`}</td>
                        <td>{good.price}</td>
                        <td>{good.left}</td>
                        <td>
                          <Button kind="plain" label={`改一改：${good.name}`} onPress={() => setOpen(good)}>
                            改一改
                          </Button>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
              {offering && <OfferForm places={desk.places} onClose={() => setOffering(false)} />}
              {open && (
                <GoodForm
                  good={open}
                  now={desk.goods.find(({ id }) => id === open.id) ?? open}
                  onClose={() => setOpen(null)}
                />
              )}
            </>
          )}
        </Waiting>
      </section>
    </>
  );
}
