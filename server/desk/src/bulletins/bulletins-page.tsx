import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { Redirect, Route, Switch } from 'wouter';
import type { PageProps } from '../page-props';
import { useAsk } from '../platform/use-ask';
import { PageOfParts } from '../shell/page-of-parts';
import { BulletinDesk } from './bulletin-desk';
import { CorrectDesk } from './correct-desk';
import { Groups } from './groups';
import { Laws } from './laws';
import { ListDesk } from './list-desk';
import { Stations } from './stations';
import { WriteDesk } from './write-desk';
import './bulletins.scss';

/** What people are told: bulletins, and beside them groups, pages of law and stations. */
export default function BulletinsPage({ me }: PageProps) {
  const waiting = useAsk(bulletinOfficeApi.list, { query: { standing: 'waiting' } }, { every: 60_000 });
  const count = waiting.data?.bulletins.filter(({ looks }) => looks).length;
  const desks = [
    { path: '/bulletins/list', title: '公告', count, counted: ' 份等您看' },
    { path: '/bulletins/write', title: '写一份' },
    { path: '/bulletins/groups', title: '微信群' },
    { path: '/bulletins/laws', title: '法规政策' },
    { path: '/bulletins/stations', title: '民情收集站' },
  ];
  return (
    <PageOfParts title="公告" label="告诉大家什么" parts={desks}>
      <div className="sheet-page bulletins">
        <Switch>
          <Route path="/bulletins/list">
            <ListDesk />
          </Route>
          <Route path="/bulletins/list/:id">{({ id }) => <BulletinDesk key={id} id={id} />}</Route>
          <Route path="/bulletins/list/:id/correct">
            {({ id }) => <CorrectDesk key={id} id={id} me={me} />}
          </Route>
          <Route path="/bulletins/write">
            <WriteDesk me={me} />
          </Route>
          <Route path="/bulletins/groups">
            <Groups me={me} />
          </Route>
          <Route path="/bulletins/laws">
            <Laws me={me} />
          </Route>
          <Route path="/bulletins/stations">
            <Stations />
          </Route>
          <Route>
            <Redirect to="/bulletins/list" replace />
          </Route>
        </Switch>
      </div>
    </PageOfParts>
  );
}
