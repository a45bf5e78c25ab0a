import { useState } from 'react';
import { executionApi } from '@linli/shared/execution/execution.api';
import type { TaskLine } from '@linli/shared/execution/execution.contract';
import {
  executionWords,
  taskLooks,
  taskMoneyWords,
  taskStateWords,
  taskWhenWords,
} from '@linli/shared/execution/execution.words';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { PlanDialog } from './plan-dialog';
import { TaskDialog } from './task-dialog';

/** What was decided on a topic: who does each thing until when and for how much, laid down and moved on. */
export function Tasks({ topicId }: { topicId: string }) {
  const asked = useAsk(executionApi.ofTopic, { params: { id: topicId } });
  const [planning, setPlanning] = useState(false);
  const [moving, setMoving] = useState<TaskLine | null>(null);
  return (
    <section>
      <h3 className="beside__part">办事</h3>
      <Waiting asked={asked}>
        {(execution) => (
          <>
            {execution.tasks.length === 0 && <p className="quiet">还没有定下要办的事</p>}
            {execution.tasks.length > 0 && (
              <>
                <p className="quiet">{executionWords(execution.tasks.length, execution.done)}</p>
                <ul className="topics-heard">
                  {execution.tasks.map((task) => (
                    <Task key={task.id} task={task} onMove={() => setMoving(task)} />
                  ))}
                </ul>
              </>
            )}
            {execution.mayPlan && (
              <Button kind="line" icon="add" onPress={() => setPlanning(true)}>
                定下要办的事
              </Button>
            )}
            {planning && <PlanDialog execution={execution} onClose={() => setPlanning(false)} />}
            {moving && <TaskDialog key={moving.id} task={moving} onClose={() => setMoving(null)} />}
          </>
        )}
      </Waiting>
    </section>
  );
}

const Task = ({ task, onMove }: { task: TaskLine; onMove: () => void }) => {
  const { title, state, owner, words, late, moves } = task;
  return (
    <li>
      <div className="between">
        <b>{title}</b>
        {late ? (
          <Pill look="over" icon="over" words="过期" />
        ) : (
          <Pill {...taskLooks[state]} words={taskStateWords[state]} />
        )}
      </div>
      <p className="quiet">
        {[owner, taskWhenWords(task), taskMoneyWords(task)].filter(Boolean).join(' · ')}
      </p>
      {words && <p>{words}</p>}
      {moves.length > 0 && (
        <Button kind="plain" label={`更新：${title}`} onPress={onMove}>
          更新
        </Button>
      )}
    </li>
  );
};
