import { useState } from 'react';
import { executionApi } from '@linli/shared/execution/execution.api';
import type { Execution, PlanTask } from '@linli/shared/execution/execution.contract';
import { executionFieldWords as words, planTaskFaults } from '@linli/shared/execution/execution.words';
import { centsOf } from '@linli/shared/number.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { topicsChanged } from './topics-changed';

interface TaskDraft {
  readonly title: string;
  readonly ownerId: string | null;
  readonly dueOn: string;
  readonly yuan: string;
}
const empty: TaskDraft = { title: '', ownerId: null, dueOn: '', yuan: '' };
const most = 20;

const askOf = ({ title, ownerId, dueOn, yuan }: TaskDraft): Partial<PlanTask> => ({
  title,
  ...(ownerId && { ownerId }),
  ...(dueOn && { dueOn }),
  ...(yuan.trim() && { money: centsOf(yuan) }),
});

/** What is wrong with the things, by the number of each and its field. */
const faultsIn = (asks: readonly Partial<PlanTask>[], today: string): Record<string, string> =>
  Object.fromEntries(
    asks.flatMap((ask, index) =>
      Object.entries(planTaskFaults(ask, today)).map(([field, fault]) => [`${index} ${field}`, fault]),
    ),
  );

/** Lays down what is to be done about a topic, several things at once: people hear of them together. */
export function PlanDialog({ execution, onClose }: { execution: Execution; onClose: () => void }) {
  const [tasks, setTasks] = useState<readonly TaskDraft[]>([empty]);
  const [tried, setTried] = useState(false);
  const { trouble, busy, send } = useForm({});
  const { topicId, owners, today } = execution;
  const faults = faultsIn(tasks.map(askOf), today);
  const wrong = tried ? faults : {};
  const set = (index: number, part: Partial<TaskDraft>) =>
    setTasks(tasks.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const plan = async () => {
    setTried(true);
    const body = { tasks: tasks.map(askOf) as PlanTask[] };
    const made = await send(faults, (key) => call(executionApi.plan, { params: { id: topicId }, body, key }));
    if (!made) return;
    await Promise.all([topicsChanged(), stale(executionApi.ofTopic)]);
    toast('定下了，参与的人都会收到');
    onClose();
  };
  return (
    <Dialog
      title="定下要办的事"
      wide
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={plan}>
          定下来
        </Button>
      }
    >
      <p className="quiet">谁来办、哪天前办完、花多少钱，大家都看得到；第一次说好的日子一直留着。</p>
      {tasks.map((task, index) => (
        <fieldset key={index}>
          <legend>{`第 ${index + 1} 件`}</legend>
          <TextField
            label={words.title}
            max={40}
            value={task.title}
            error={wrong[`${index} title`]}
            onChange={(title) => set(index, { title })}
          />
          <div className="fields-row">
            <SelectField
              label={words.ownerId}
              options={owners.map(({ id, name }) => ({ key: id, words: name }))}
              value={task.ownerId}
              error={wrong[`${index} ownerId`]}
              onChange={(ownerId) => set(index, { ownerId })}
            />
            <TextField
              kind="date"
              label={words.dueOn}
              value={task.dueOn}
              error={wrong[`${index} dueOn`]}
              onChange={(dueOn) => set(index, { dueOn })}
            />
            <TextField
              label="预算多少元"
              hint="可以不填"
              value={task.yuan}
              error={wrong[`${index} money`]}
              onChange={(yuan) => set(index, { yuan })}
            />
          </div>
          {tasks.length > 1 && (
            <Button
              kind="plain"
              label={`去掉第 ${index + 1} 件`}
              onPress={() => setTasks(tasks.filter((_, at) => at !== index))}
            >
              去掉
            </Button>
          )}
        </fieldset>
      ))}
      {tasks.length < most && (
        <Button kind="plain" icon="add" onPress={() => setTasks([...tasks, empty])}>
          再加一件
        </Button>
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
