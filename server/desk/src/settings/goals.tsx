import { useState } from 'react';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { GoalForm } from './goal-form';
import { GoalLines } from './goal-lines';
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
