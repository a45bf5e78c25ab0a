import { useState } from 'react';
import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import type { OccasionLine } from '@linli/shared/activity/activity.contract';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Link, Route, Switch, useLocation } from 'wouter';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { OccasionDesk } from './occasion-desk';
import { PlanForm } from './plan-form';

/** The activities of my places, and each with its list. */
export const Activities = () => (
  <Switch>
    <Route path="/together/activities/:id">{({ id }) => <OccasionDesk id={id ?? ''} />}</Route>
    <Route>
      <Occasions />
    </Route>
  </Switch>
);

function Occasions() {
  const asked = useAsk(activityOfficeApi.list);
  const [planning, setPlanning] = useState(false);
  const [, open] = useLocation();
  return (
    <>
      <div className="between">
        <h2 className="pane-title">活动</h2>
        <Button icon="add" onPress={() => setPlanning(true)}>
          安排一场
        </Button>
      </div>
      <section className="card">
        <Waiting asked={asked}>
          {({ activities }) =>
            activities.length === 0 ? (
              <p className="empty">还没有安排过活动。</p>
            ) : (
              <table className="grid">
                <caption>{activities.length} 场，要办的在前</caption>
                <thead>
                  <tr>
                    <th scope="col">办什么</th>
                    <th scope="col">什么时候</th>
                    <th scope="col">谁来办</th>
                    <th scope="col">哪里的人能来</th>
                    <th scope="col">报名</th>
                    <th scope="col">排队</th>
                    <th scope="col">来了</th>
                  </tr>
                </thead>
                <tbody>
                  {activities.map((one) => (
                    <Row key={one.id} one={one} />
                  ))}
                </tbody>
              </table>
            )
          }
        </Waiting>
      </section>
      {planning && (
        <PlanForm
          onClose={() => setPlanning(false)}
          onDone={(id) => {
            setPlanning(false);
            open(`/together/activities/${id}`);
          }}
        />
      )}
    </>
  );
}

const Row = ({
  one: { id, title, startsAt, withdrawn, unit, place, taken, capacity, waiting, came },
}: {
  one: OccasionLine;
}) => (
  <tr>
    <th scope="row">
      <Link href={`/together/activities/${id}`}>{title}</Link>
    </th>
    <td>{withdrawn ? '不办了' : momentWords(new Date(startsAt))}</td>
    <td>{unit}</td>
    <td>{place}</td>
    <td className="num">{capacity === null ? `${taken} 人` : `${taken}/${capacity}`}</td>
    <td className="num">{waiting}</td>
    <td className="num">{came === null ? '还没确认' : `${came}/${taken}`}</td>
  </tr>
);
