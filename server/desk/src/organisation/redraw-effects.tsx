import type { Grids } from '@linli/shared/grid/grid.contract';
import { Pill } from '../parts/pill';
import { effectsOf, type RedrawDraft } from './redraw-draft';
import { Table } from '../parts/table';

/** What the plan means for each grid that it touches, before it is decided. */
export function RedrawEffects({ reply, draft }: { reply: Grids; draft: RedrawDraft }) {
  const effects = effectsOf(reply, draft);
  const { least, most } = reply.walk;
  return (
    <>
      <h3 className="pane-title">会怎么变</h3>
      {effects.length === 0 && <p className="quiet">还没有动哪一处</p>}
      {effects.length > 0 && (
        <Table
          caption={`${effects.length} 个网格有变化；门口的码不变，贴着的牌子不用换`}
          heads={['网格', '接过几处', '带过来的在办', '户数', '转来的人']}
        >
          {effects.map(({ id, name, closes, doors, open, people, before, after }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                {closes && '（撤销）'}
              </th>
              <td>{doors} 处</td>
              <td>{open} 件</td>
              <td>
                {before} → {after} 户{' '}
                {draft.kind === 'micro' && !closes && (after < least || after > most) && (
                  <Pill look="soon" icon="info" words={`不在 ${least}–${most} 户`} />
                )}
              </td>
              <td>{people.join('、') || '没有'}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
