import { Link, Route, Switch } from 'wouter';
import { compoundApi } from '@linli/shared/compound/compound.api';
import type { Compounds as Reply } from '@linli/shared/compound/compound.contract';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { CompoundFile } from './compound-file';
import { Table } from '../parts/table';

/** The compounds in my scope, and the file of each. */
export const Compounds = () => (
  <Switch>
    <Route path="/organisation/compounds/:id">{({ id }) => <CompoundFile id={id ?? ''} />}</Route>
    <Route>
      <CompoundList />
    </Route>
  </Switch>
);

function CompoundList() {
  const asked = useAsk(compoundApi.compounds);
  return (
    <Waiting asked={asked}>
      {(reply) => (
        <>
          <div className="between">
            <h2 className="pane-title">小区档案</h2>
            {reply.mayNumber && <NumberThem reply={reply} />}
          </div>
          <section className="card">
            <Table
              caption={`${reply.compounds.length} 个小区；工作规范一共 ${reply.points} 条`}
              heads={['编号', '小区', '社区', '户数', '面积', '做到了', '没有人负责', '过了期限']}
            >
              {reply.compounds.map(({ id, number, name, community, homes, area, met, gaps, late }) => (
                <tr key={id}>
                  <td>{number ?? '没有编号'}</td>
                  <th scope="row">
                    <Link href={`/organisation/compounds/${id}`}>{name}</Link>
                  </th>
                  <td>{community}</td>
                  <td>{homes} 户</td>
                  <td>{Math.round(area)} ㎡</td>
                  <td>
                    {met}/{reply.points} 条
                  </td>
                  <td>
                    {gaps}/{reply.points} 条
                  </td>
                  <td>
                    {late}/{reply.points} 条
                  </td>
                </tr>
              ))}
            </Table>
            {reply.compounds.length === 0 && <p className="empty">您管的地方还没有登记小区</p>}
          </section>
        </>
      )}
    </Waiting>
  );
}

/** Gives a number to each compound that has none. */
function NumberThem({ reply }: { reply: Reply }) {
  const { value, trouble, busy, send } = useForm({});
  const bare = reply.compounds.filter(({ number }) => number === null).length;
  const give = async () => {
    const done = await send(value, (key) => call(compoundApi.number, { key }));
    if (!done) return;
    await stale(compoundApi.compounds);
    toast(`编了 ${done.numbered} 个`);
  };
  return (
    <>
      <TroubleLine trouble={trouble} />
      <Button kind="line" busy={busy} off={bare === 0 && '都有编号了'} onPress={give}>
        给没有编号的编号
      </Button>
    </>
  );
}
