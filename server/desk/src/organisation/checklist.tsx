import type { PointLine } from '@linli/shared/compound/compound.contract';
import type { PointState } from '@linli/shared/compound/compound.rules';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { Table } from '../parts/table';

const looks: Record<PointState, { look: string; icon: string }> = {
  met: { look: 'done', icon: 'check' },
  runs: { look: 'wait', icon: 'clock' },
  late: { look: 'over', icon: 'over' },
  gap: { look: 'lamp', icon: 'info' },
};

interface ChecklistProps {
  points: readonly PointLine[];
  onPoint: ((point: PointLine) => void) | undefined;
}

/** The points of the work standard, with what shows each or who sees to it by when. */
export const Checklist = ({ points, onPoint }: ChecklistProps) => (
  <section className="card">
    <h3 className="pane-title">工作规范</h3>
    <Table
      caption={`做到了 ${points.filter(({ state }) => state === 'met').length} 条，一共 ${points.length} 条`}
      heads={['哪一条', '怎么样', '负责人和期限', '佐证和说明', ...(onPoint ? ['办什么'] : [])]}
    >
      {points.map((point) => (
        <tr key={point.id}>
          <th scope="row">
            {point.title}
            <span className="cand__note">{point.words}</span>
          </th>
          <td>
            <Pill {...looks[point.state]} words={point.stateWords} />
          </td>
          <td>
            {point.owner?.name ?? '没有'}
            {point.due && <span className="quiet">，{dateWords(point.due)}前</span>}
          </td>
          <td>
            {[...point.evidence.map(({ name }) => name), point.note].filter(Boolean).join('；') || '没有'}
          </td>
          {onPoint && (
            <td>
              <Button kind="plain" label={`填：${point.title}`} onPress={() => onPoint(point)}>
                填
              </Button>
            </td>
          )}
        </tr>
      ))}
    </Table>
  </section>
);
