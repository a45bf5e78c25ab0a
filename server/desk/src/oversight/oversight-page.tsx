import { kpiApi } from '@linli/shared/kpi/kpi.api';
import { supervisionApi } from '@linli/shared/supervision/supervision.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { Redirect, Route, Switch } from 'wouter';
import { useAsk } from '../platform/use-ask';
import { PageOfParts } from '../shell/page-of-parts';
import { AsksDesk } from './asks-desk';
import { ClearingDesk } from './clearing-desk';
import { ExclusionsDesk } from './exclusions-desk';
import { OrdersDesk } from './orders-desk';
import { ProjectsDesk } from './projects-desk';
import { WaitsDesk } from './waits-desk';
import './oversight.scss';

const minute = { every: 60_000 };

/** What is looked after from above and what waits on somebody: orders, asks, exclusions, waits, long matters, the day. */
export default function OversightPage() {
  const orders = useAsk(supervisionApi.oversight, {}, minute);
  const queue = useAsk(ticketApi.queue, {}, minute);
  const exclusions = useAsk(kpiApi.exclusions, {}, minute);
  const desks = [
    { path: '/oversight/orders', title: '督办', count: orders.data?.waiting.length },
    { path: '/oversight/asks', title: '申请延时', count: queue.data?.asks.length },
    {
      path: '/oversight/exclusions',
      title: '申请不计入',
      count: exclusions.data?.waiting.filter(({ mayDecide }) => mayDecide).length,
    },
    { path: '/oversight/waits', title: '在等谁' },
    { path: '/oversight/projects', title: '长期办理' },
    { path: '/oversight/clearing', title: '今天清零' },
  ];
  return (
    <PageOfParts title="督办" label="督办什么" parts={desks}>
      <div className="sheet-page">
        <Switch>
          <Route path="/oversight/orders">
            <OrdersDesk asked={orders} />
          </Route>
          <Route path="/oversight/asks">
            <AsksDesk asked={queue} />
          </Route>
          <Route path="/oversight/exclusions">
            <ExclusionsDesk asked={exclusions} />
          </Route>
          <Route path="/oversight/waits">
            <WaitsDesk />
          </Route>
          <Route path="/oversight/projects">
            <ProjectsDesk />
          </Route>
          <Route path="/oversight/clearing">
            <ClearingDesk />
          </Route>
          <Route>
            <Redirect to="/oversight/orders" replace />
          </Route>
        </Switch>
      </div>
    </PageOfParts>
  );
}
