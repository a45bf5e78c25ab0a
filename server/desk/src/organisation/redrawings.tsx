import { dateWords } from '@linli/shared/deadline/rule.words';
import { gridApi } from '@linli/shared/grid/grid.api';
import type { Grids, RedrawingLine, RedrawingState } from '@linli/shared/grid/grid.contract';
import { redrawingStateWords } from '@linli/shared/grid/grid.words';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { Table } from '../parts/table';

const looks: Record<RedrawingState, { look: string; icon: string }> = {
  planned: { look: 'wait', icon: 'clock' },
  done: { look: 'done', icon: 'check' },
  failed: { look: 'over', icon: 'over' },
  cancelled: { look: 'end', icon: 'close' },
};

/** What is planned for the grids of a community, and what became of earlier plans. */
export const Redrawings = ({ reply: { redrawings } }: { reply: Grids }) => (
  <section className="card">
    <h3 className="pane-title">调整</h3>
    {redrawings.length === 0 && <p className="quiet">没有计划，也没有调整过</p>}
    {redrawings.length > 0 && (
      <Table caption={`${redrawings.length} 次`} heads={['从哪天起', '做什么', '怎么样', '谁定的', '办什么']}>
        {redrawings.map((one) => (
          <RedrawingRow key={one.id} redrawing={one} />
        ))}
      </Table>
    )}
  </section>
);

function RedrawingRow({
  redrawing: { id, day, state, words, trouble, plannedBy, mayCancel },
}: {
  redrawing: RedrawingLine;
}) {
  const { value: noFields, trouble: refused, busy, send } = useForm({});
  const cancel = async () => {
    const done = await send(noFields, (key) => call(gridApi.cancel, { params: { id }, key }));
    await stale(gridApi.grids);
    if (done) toast('取消了，网格照旧');
  };
  return (
    <tr>
      <th scope="row">{dateWords(day)}</th>
      <td>{words.join('；')}</td>
      <td>
        <Pill {...looks[state]} words={redrawingStateWords[state]} />
        {trouble && <span className="cand__note">{trouble}</span>}
      </td>
      <td>{plannedBy}</td>
      <td>
        {mayCancel && (
          <Button kind="plain" busy={busy} label={`取消${dateWords(day)}的调整`} onPress={cancel}>
            取消
          </Button>
        )}
        <TroubleLine trouble={refused} />
      </td>
    </tr>
  );
}
