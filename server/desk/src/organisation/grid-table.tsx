import { useState } from 'react';
import type { GridLine, Grids } from '@linli/shared/grid/grid.contract';
import { gridKindNames } from '@linli/shared/grid/grid.words';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { DescribeForm } from './describe-form';
import { Documents } from './documents';
import { Table } from '../parts/table';

/** The grids of a community: what each is for, its homes and people, where it came from, its rules. */
export function GridTable({ reply }: { reply: Grids }) {
  const [describing, setDescribing] = useState<GridLine | null>(null);
  const [rules, setRules] = useState<string | null>(null);
  const { grids, doors, mayRedraw, walk } = reply;
  const shown = grids.find(({ id }) => id === rules);
  return (
    <>
      <section className="card">
        <Table
          caption={`${grids.length} 个网格，社区一共 ${doors.length} 处`}
          heads={['网格', '类型', '管几处', '户数', '谁在管', '来历', '办什么']}
        >
          {grids.map((grid) => (
            <tr key={grid.id}>
              <th scope="row">
                {grid.name}
                {grid.until && <span className="quiet">，到{dateWords(grid.until)}</span>}
              </th>
              <td>
                {gridKindNames[grid.kind]}
                {grid.within && (
                  <span className="cand__note">在{grids.find(({ id }) => id === grid.within)?.name}里</span>
                )}
              </td>
              <td>{grid.doors} 处</td>
              <td>
                {grid.homes} 户{' '}
                {grid.isWalk === false && (
                  <Pill look="soon" icon="info" words={`不在 ${walk.least}–${walk.most} 户`} />
                )}
              </td>
              <td>{grid.people.map(({ name }) => name).join('、') || '没有人'}</td>
              <td>{grid.origin ?? '没有写'}</td>
              <td>
                <div className="organisation-buttons">
                  {mayRedraw && (
                    <Button kind="plain" label={`改说明：${grid.name}`} onPress={() => setDescribing(grid)}>
                      改说明
                    </Button>
                  )}
                  <Button
                    kind="plain"
                    label={`制度 ${grid.documents.length} 份：${grid.name}`}
                    onPress={() => setRules(grid.id)}
                  >
                    制度 {grid.documents.length} 份
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </Table>
        {grids.length === 0 && <p className="empty">这个社区还没有网格</p>}
      </section>
      {shown && (
        <section className="card">
          <div className="between">
            <h3 className="pane-title">{shown.name}的制度和材料</h3>
            <Button kind="plain" onPress={() => setRules(null)}>
              收起
            </Button>
          </div>
          <Documents key={shown.id} placeId={shown.id} documents={shown.documents} mayEdit first="rules" />
        </section>
      )}
      {describing && <DescribeForm grid={describing} onClose={() => setDescribing(null)} />}
    </>
  );
}
