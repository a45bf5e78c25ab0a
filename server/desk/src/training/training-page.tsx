import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { trainingOfficeApi } from '@linli/shared/training/training.api';
import { Link, Route, Switch, useLocation } from 'wouter';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { HeadBar } from '../shell/head-bar';
import { PlanForm } from './plan-form';
import { SessionDesk } from './session-desk';
import './training.scss';

/** Sessions of training below me: who is invited, what they said, who came. Nothing here says how long anybody learned. */
export default function TrainingPage() {
  const [planning, setPlanning] = useState(false);
  const [, open] = useLocation();
  return (
    <div className="side">
      <HeadBar title={<b>培训</b>}>
        <Button icon="add" onPress={() => setPlanning(true)}>
          安排一场
        </Button>
      </HeadBar>
      <main className="place-of-work">
        <div className="sheet-page">
          <Switch>
            <Route path="/training/:id">{({ id }) => <SessionDesk id={id} />}</Route>
            <Route>
              <Sessions />
            </Route>
          </Switch>
        </div>
      </main>
      {planning && (
        <PlanForm
          onClose={() => setPlanning(false)}
          onDone={(id) => {
            setPlanning(false);
            open(`/training/${id}`);
          }}
        />
      )}
    </div>
  );
}

/** All sessions, the latest first, with how many of those invited answered what and came. */
function Sessions() {
  const asked = useAsk(trainingOfficeApi.list);
  return (
    <section className="card">
      <h2 className="pane-title">安排过的</h2>
      <Waiting asked={asked}>
        {({ trainings }) =>
          trainings.length === 0 ? (
            <p className="empty">还没有安排过培训。</p>
          ) : (
            <table className="grid">
              <caption>{trainings.length} 场，新的在前</caption>
              <thead>
                <tr>
                  <th scope="col">讲什么</th>
                  <th scope="col">什么时候</th>
                  <th scope="col">哪里的人</th>
                  <th scope="col">要来</th>
                  <th scope="col">来了</th>
                </tr>
              </thead>
              <tbody>
                {trainings.map(({ id, title, startsAt, place, withdrawn, yes, came, invited }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link href={`/training/${id}`}>{title}</Link>
                    </th>
                    <td>{withdrawn ? '不办了' : momentWords(new Date(startsAt))}</td>
                    <td>{place}</td>
                    <td>{`${yes}/${invited}`}</td>
                    <td>{`${came}/${invited}`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Waiting>
    </section>
  );
}
