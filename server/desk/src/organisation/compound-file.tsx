import { useState } from 'react';
import { Link } from 'wouter';
import { compoundApi } from '@linli/shared/compound/compound.api';
import type { CompoundFile as File, PointLine } from '@linli/shared/compound/compound.contract';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { gridKindNames } from '@linli/shared/grid/grid.words';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { Checklist } from './checklist';
import { Documents } from './documents';
import { PartiesOf } from './parties';
import { PointForm } from './point-form';
import { Table } from '../parts/table';

/** Everything about one compound on one page. */
export function CompoundFile({ id }: { id: string }) {
  const asked = useAsk(compoundApi.file, { params: { id } });
  const [point, setPoint] = useState<PointLine | null>(null);
  return (
    <>
      <p>
        <Link href="/organisation/compounds">全部小区</Link>
      </p>
      <Waiting asked={asked}>
        {(file) => (
          <>
            <h2 className="pane-title">{file.name}</h2>
            <Facts file={file} />
            <PartiesOf parties={file.parties} />
            <Checklist points={file.points} onPoint={file.mayEdit ? setPoint : undefined} />
            <section className="card">
              <h3 className="pane-title">材料</h3>
              <Documents placeId={id} documents={file.documents} mayEdit={file.mayEdit} first="evidence" />
            </section>
            <GridsHere file={file} />
            <History file={file} />
            {point && <PointForm file={file} point={point} onClose={() => setPoint(null)} />}
          </>
        )}
      </Waiting>
    </>
  );
}

const Facts = ({ file }: { file: File }) => (
  <section className="card">
    <dl className="facts">
      <dt>编号</dt>
      <dd>{file.number ?? '还没有编号'}</dd>
      <dt>在哪里</dt>
      <dd>
        {file.street} {file.community}
      </dd>
      <dt>有多大</dt>
      <dd>
        {file.homes} 户，{Math.round(file.area)} ㎡，{file.buildings} 栋楼，{file.entrances} 个单元
      </dd>
      <dt>登记</dt>
      <dd>
        {dateWords(file.since)}起{file.until && `，到${dateWords(file.until)}`}
      </dd>
    </dl>
  </section>
);

const GridsHere = ({ file: { grids, entrances } }: { file: File }) => (
  <section className="card">
    <h3 className="pane-title">归哪些网格</h3>
    <Table caption={`${grids.length} 个网格；小区有 ${entrances} 个单元`} heads={['网格', '类型', '管几处']}>
      {grids.map(({ id, name, kind, doors }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{gridKindNames[kind]}</td>
          <td>{doors} 处</td>
        </tr>
      ))}
    </Table>
  </section>
);

const History = ({ file: { history } }: { file: File }) => (
  <section className="card">
    <h3 className="pane-title">最近的变动</h3>
    {history.length === 0 && <p className="quiet">还没有变动</p>}
    <ul className="organisation-lines">
      {history.map(({ id, at, by, words }) => (
        <li key={id}>
          <span className="quiet">{[momentWords(new Date(at)), by].filter(Boolean).join('，')}</span> {words}
        </li>
      ))}
    </ul>
  </section>
);
