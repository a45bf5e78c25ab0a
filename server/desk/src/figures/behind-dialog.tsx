import { kpiApi } from '@linli/shared/kpi/kpi.api';
import { exclusionWords, indicatorWords } from '@linli/shared/kpi/kpi.words';
import type { AskBehind } from '@linli/shared/kpi/overview.contract';
import { lateReasonWords } from '@linli/shared/kpi/overview.words';
import { Link } from 'wouter';
import { Dialog } from '../parts/dialog';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';

/** The matters that a figure is made of; each opens at the board. */
export function BehindDialog({ ask, onClose }: { ask: AskBehind; onClose: () => void }) {
  const asked = useAsk(kpiApi.behind, { query: ask });
  const { name, how } = indicatorWords[ask.indicator];
  return (
    <Dialog wide title={ask.reason ? `没按时办结：${lateReasonWords[ask.reason]}` : name} onClose={onClose}>
      <p className="quiet">{how}</p>
      <Waiting asked={asked}>
        {({ cases }) =>
          cases.length === 0 ? (
            <p className="empty">没有您能看的件。</p>
          ) : (
            <table className="grid">
              <caption>{cases.length} 件，拖低数字的在前</caption>
              <thead>
                <tr>
                  <th scope="col">编号</th>
                  <th scope="col">类别</th>
                  <th scope="col">谁在办</th>
                  <th scope="col">算进去</th>
                </tr>
              </thead>
              <tbody>
                {cases.map(
                  ({ ticketId, number, category, unit, cycle, part, whole, excluded, approvedBy }, at) => (
                    <tr key={`${ticketId} ${at}`}>
                      <th scope="row">
                        <Link href={`/?open=${ticketId}`}>{number}</Link>
                        {cycle > 1 && ` 第 ${cycle} 轮`}
                      </th>
                      <td>{category}</td>
                      <td>{unit}</td>
                      <td>
                        {excluded
                          ? `不计：${exclusionWords[excluded]}${approvedBy ? `（${approvedBy}）` : ''}`
                          : `${part}/${whole}`}
                      </td>
                    </tr>
                  ),
                )}
              </tbody>
            </table>
          )
        }
      </Waiting>
    </Dialog>
  );
}
