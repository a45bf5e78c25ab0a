import { kpiApi } from '@linli/shared/kpi/kpi.api';
import { supervisionApi } from '@linli/shared/supervision/supervision.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { useAsk } from '../platform/use-ask';
import { HeadBar } from '../shell/head-bar';
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
  const [here] = useLocation();
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
    <div className="side">
      <HeadBar title={<b>督办</b>} />
      <div className="parts">
        <nav className="parts__list" aria-label="督办什么">
          {desks.map(({ path, title, count }) => (
            <Link
              key={path}
              href={path}
              className={here === path ? 'is-on' : ''}
              aria-current={here === path ? 'page' : undefined}
            >
              {title}
              {Boolean(count) && ` ${count}`}
            </Link>
          ))}
        </nav>
        <main className="parts__body">
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
        </main>
      </div>
    </div>
  );
}
