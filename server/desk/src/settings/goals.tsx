import { useState } from 'react';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import { goaled, type GoalTerms } from '@linli/shared/setting/goal.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { GoalForm } from './goal-form';
import { coming, saidWords } from './say';
import { Versions } from './versions';

/** What a district asks of its figures, and from how many cases on places are compared. */
export function Goals() {
  const asked = useAsk(settingApi.ground);
  const [editing, setEditing] = useState(false);
  return (
    <Waiting asked={asked}>
      {({ goal, now, mayPublish }) => (
        <>
          <div className="between">
            <h2 className="pane-title">数字目标</h2>
            {mayPublish && (
              <Button icon="write" onPress={() => setEditing(true)}>
                改目标
              </Button>
            )}
          </div>
          <p className="quiet">“数字”那一页拿它比。只比地方，不比人，也不排名次。</p>
          <section className="card">
            <GoalLines terms={goal.terms} />
            {coming(goal.versions, now).map((later) => (
              <div key={later.version} className="settings-later">
                <p>{saidWords(later)}：</p>
                <GoalLines terms={later.terms} />
              </div>
            ))}
            <Versions versions={goal.versions} now={now}>
              {({ terms }) => <GoalLines terms={terms} />}
            </Versions>
          </section>
          {editing && <GoalForm {...goal} now={now} onClose={() => setEditing(false)} />}
        </>
      )}
    </Waiting>
  );
}

/** The shares that are asked for, and the least that is compared. */
export const GoalLines = ({ terms: { goals, leastCompared } }: { terms: GoalTerms }) => (
  <dl className="facts">
    {goaled.map((figure) => (
      <div key={figure} className="settings-fact">
        <dt>{indicatorWords[figure].name}</dt>
        <dd>{goals[figure] === null ? '没有定目标' : `${goals[figure]}%`}</dd>
      </div>
    ))}
    <div className="settings-fact">
      <dt>少于多少件不比高低</dt>
      <dd>{leastCompared} 件</dd>
    </div>
  </dl>
);
