import { useState } from 'react';
import { Link, Route, Switch } from 'wouter';
import { bodyApi } from '@linli/shared/body/body.api';
import type { BodyLine } from '@linli/shared/body/body.contract';
import { Button } from '../parts/button';
import { SelectField } from '../parts/field';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';
import { BodyFile } from './body-file';
import { BodyForm } from './body-form';
import { Table } from '../parts/table';
import { Term } from './term';
import { usePlaces } from './use-places';

/** The bodies of my places, and each with its seats. */
export const Bodies = () => (
  <Switch>
    <Route path="/organisation/bodies/:id">{({ id }) => <BodyFile id={id ?? ''} />}</Route>
    <Route>
      <BodyList />
    </Route>
  </Switch>
);

function BodyList() {
  const { said, say } = useAddress<'place'>();
  const asked = useAsk(bodyApi.bodies, { query: { place: said.place } }, { keep: true });
  const places = usePlaces('street', 'community', 'compound');
  const [opening, setOpening] = useState(false);
  return (
    <>
      <div className="between">
        <h2 className="pane-title">组织和职务</h2>
        <Button icon="add" onPress={() => setOpening(true)}>
          设立一个组织
        </Button>
      </div>
      <SelectField
        label="看哪里的"
        none="我管的全部"
        options={places}
        value={said.place ?? null}
        onChange={(place) => say({ place })}
      />
      <Waiting asked={asked}>
        {({ bodies, partyMembers }) => (
          <>
            <p className="quiet organisation-history">
              业委会和自治小组 {partyMembers.all} 个，其中 {partyMembers.recorded}{' '}
              个登记过成员是不是党员，有党员的 {partyMembers.with} 个。只登记本人同意的。
            </p>
            <section className="card">
              <Table
                caption={`${bodies.length} 个组织`}
                heads={['名称', '类型', '在哪里', '上级', '任期', '在任']}
              >
                {bodies.map((body) => (
                  <BodyRow key={body.id} body={body} />
                ))}
              </Table>
              {bodies.length === 0 && <p className="empty">还没有登记组织</p>}
            </section>
          </>
        )}
      </Waiting>
      {opening && <BodyForm onClose={() => setOpening(false)} />}
    </>
  );
}

const BodyRow = ({ body: { id, name, typeName, placeName, under, term, seats } }: { body: BodyLine }) => (
  <tr>
    <th scope="row">
      <Link href={`/organisation/bodies/${id}`}>{name}</Link>
    </th>
    <td>{typeName}</td>
    <td>{placeName}</td>
    <td>{under?.name ?? '没有'}</td>
    <td>
      <Term term={term} />
    </td>
    <td className="num">{seats.length} 人</td>
  </tr>
);
