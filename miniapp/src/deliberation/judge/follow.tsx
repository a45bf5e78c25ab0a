import { View } from '@tarojs/components';
import { executionApi } from '@linli/shared/execution/execution.api';
import { judgingApi } from '@linli/shared/judging/judging.api';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { JudgeCard } from './judge-card';
import { TaskItem } from './task-item';

/** The things of one topic and how it is judged. */
export function Follow({ id }: { id: string }) {
  const me = useMe();
  const params = { id };
  const remote = useRemote(async () => {
    const [execution, judging] = await Promise.all([
      call(executionApi.ofTopic, { params }),
      call(judgingApi.ofTopic, { params }),
    ]);
    return { execution, judging };
  }, [id, me?.id]);
  const { value, reload } = remote;
  if (!value) return <Loading remote={remote} />;
  const { execution, judging } = value;
  const { title, tasks, done } = execution;
  const left = tasks.filter(({ state }) => state === 'doing' || state === 'paused');
  return (
    <View>
      {remote.trouble && <StaleStrip reload={reload} />}
      <Section title={title}>
        {tasks.length === 0 && (
          <Card flush>
            <ListRow title="还没有定下要办的事" note="定下以后，谁来办、哪天前办完，都写在这里" />
          </Card>
        )}
      </Section>
      {tasks.length > 0 && (
        <Section title={`定下的 ${tasks.length} 件`} aside={`办了 ${done} 件`}>
          <Card>
            {tasks.map((task) => (
              <TaskItem key={task.id} task={task} reload={reload} />
            ))}
          </Card>
        </Section>
      )}
      <Section title="办完请大家评">
        <JudgeCard judging={judging} left={left.map((task) => task.title)} reload={reload} />
      </Section>
    </View>
  );
}
