import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { topicOfficeApi } from '@linli/shared/topic/topic.api';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { TopicStepsForm } from './topic-steps-form';
import { TopicStepsLines } from './topic-steps-lines';

/** The steps that topics go through here with who has each and for how long; what was laid down before; the way to the next version. */
export function TopicSteps() {
  const asked = useAsk(topicOfficeApi.terms);
  const [editing, setEditing] = useState(false);
  return (
    <Waiting asked={asked}>
      {(told) => (
        <>
          <div className="between">
            <h2 className="pane-title">
              议题的步骤 <small>现在 {told.steps.length} 步</small>
            </h2>
            {told.mayPut && (
              <Button icon="write" onPress={() => setEditing(true)}>
                改步骤
              </Button>
            )}
          </div>
          <p className="quiet">
            居民提的议题照这些步骤走，每一步写明谁办、几天。正在走的议题照它提出时的一版走完。
          </p>
          <section className="card">
            <TopicStepsLines terms={told} />
            {told.versions.length > 1 && (
              <details className="settings-history">
                <summary>历次版本 {told.versions.length}</summary>
                <ol>
                  {told.versions.map((one) => (
                    <li key={one.version}>
                      <p>
                        <b>{`第 ${one.version} 版`}</b>{' '}
                        <span className="quiet">
                          {[`${momentWords(new Date(one.since))}起`, one.by && `发布：${one.by}`]
                            .filter(Boolean)
                            .join('，')}
                        </span>
                      </p>
                      <TopicStepsLines terms={one} />
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </section>
          {editing && <TopicStepsForm told={told} onClose={() => setEditing(false)} />}
        </>
      )}
    </Waiting>
  );
}
