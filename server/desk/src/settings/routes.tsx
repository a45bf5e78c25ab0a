import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import type { RouteLine } from '@linli/shared/setting/route.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Button } from '../parts/button';
import { Table } from '../parts/table';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { EndRouteForm } from './end-route-form';
import { RouteForm } from './route-form';
import { saidWords } from './say';

/** Which unit answers for what and where: in force, to come, and over. */
export function Routes() {
  const asked = useAsk(settingApi.routes);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<RouteLine | null>(null);
  return (
    <Waiting asked={asked}>
      {(reply) => {
        const current = reply.routes.filter(({ standing }) => standing !== 'past');
        const past = reply.routes.filter(({ standing }) => standing === 'past');
        return (
          <>
            <div className="between">
              <h2 className="pane-title">派单规则</h2>
              {reply.places.length > 0 && (
                <Button icon="add" onPress={() => setAdding(true)}>
                  定一条
                </Button>
              )}
            </div>
            <p className="quiet">
              先找专门管这一类的，再找管得最近的；一条也没有，就派给门口所在的网格。已经派出去的不动。
            </p>
            <RouteTable caption={`现在和以后的 ${current.length} 条`} routes={current} onEnd={setEnding} />
            {past.length > 0 && (
              <details className="settings-history">
                <summary>结束了的 {past.length} 条</summary>
                <RouteTable caption="以前的" routes={past} />
              </details>
            )}
            {adding && <RouteForm reply={reply} onClose={() => setAdding(false)} />}
            {ending && <EndRouteForm route={ending} now={reply.now} onClose={() => setEnding(null)} />}
          </>
        );
      }}
    </Waiting>
  );
}

interface RouteTableProps {
  caption: string;
  routes: readonly RouteLine[];
  onEnd?: (route: RouteLine) => void;
}

const RouteTable = ({ caption, routes, onEnd }: RouteTableProps) => (
  <section className="card">
    <Table
      caption={caption}
      heads={['类别', '在哪里', '派给谁', '从哪天起、依据', ...(onEnd ? ['结束'] : [])]}
    >
      {routes.map((route) => (
        <tr key={route.id}>
          <th scope="row">{route.category ?? '所有类别'}</th>
          <td>{route.place}</td>
          <td>
            {route.unit}
            {route.what && <span className="quiet">（{route.what}）</span>}
          </td>
          <td className="quiet">
            {saidWords(route)}
            {route.until && `，${dateWords(route.until)}起不用`}
          </td>
          {onEnd && (
            <td>
              {route.mine && !route.until && (
                <Button
                  kind="plain"
                  label={`结束：${route.category ?? '所有类别'}，${route.place}，${route.unit}`}
                  onPress={() => onEnd(route)}
                >
                  结束
                </Button>
              )}
            </td>
          )}
        </tr>
      ))}
    </Table>
  </section>
);
