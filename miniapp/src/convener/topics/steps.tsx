import { View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { executionApi } from '@linli/shared/execution/execution.api';
import { taskMoneyWords, taskStateWords, taskWhenWords } from '@linli/shared/execution/execution.words';
import { prereviewApi } from '@linli/shared/prereview/prereview.api';
import { opinionWords, prereviewLateWords } from '@linli/shared/prereview/prereview.words';
import { soundingApi } from '@linli/shared/sounding/sounding.api';
import { heardWords, roundWords } from '@linli/shared/sounding/sounding.words';
import type { TopicDetail } from '@linli/shared/topic/topic.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { AskBranchSheet } from './ask-branch-sheet';
import { PlanSheet } from './plan-sheet';
import { SoundingSheet } from './sounding-sheet';

/** What staff set going around a topic: rounds of building heads, opinions of branches, and the things that are to be done. */
export function Steps({ topic: { id, state } }: { topic: TopicDetail }) {
  const [open, setOpen] = useState<'sounding' | 'branch' | 'plan' | null>(null);
  const remote = useRemote(async () => {
    const params = { id };
    const [heard, asked, execution] = await Promise.all([
      call(soundingApi.ofTopic, { params }),
      call(prereviewApi.ofTopic, { params }),
      call(executionApi.ofTopic, { params }),
    ]);
    return { heard, asked, execution };
  }, [id]);
  const { value, reload } = remote;
  if (!value) return <Loading remote={remote} />;
  const { heard, asked, execution } = value;
  const close = () => setOpen(null);
  const runs = state === 'open';
  return (
    <View>
      <Section title="楼栋长先行议事">
        <Card flush>
          {heard.soundings.map((one) => (
            <ListRow
              key={one.id}
              title={one.question}
              note={`${roundWords(one)} · ${heardWords(one)}`}
              onTap={() => go('convener/soundings', { id: one.id })}
            />
          ))}
          {heard.soundings.length === 0 && <ListRow plain title="还没有请楼栋长走访" />}
        </Card>
        {runs && heard.places.length > 0 && (
          <View className="mt2">
            <Button kind="line" wide onTap={() => setOpen('sounding')}>
              请楼栋长走访
            </Button>
          </View>
        )}
      </Section>
      <Section title="支部前置研究">
        <Card flush>
          {asked.prereviews.map(({ id: one, branch, matter, opinion, late, due }) => (
            <ListRow
              key={one}
              title={`${branch} · ${matter}`}
              note={
                opinion
                  ? opinionWords[opinion]
                  : late
                    ? prereviewLateWords
                    : `${momentWords(new Date(due))}前给意见`
              }
              onTap={() => go('deliberation/topic', { id })}
            />
          ))}
          {asked.prereviews.length === 0 && (
            <ListRow
              plain
              title="还没有送支部研究"
              note={asked.branches.length === 0 ? '这里还没有登记党支部，可以在电脑上登记' : undefined}
            />
          )}
        </Card>
        {runs && asked.branches.length > 0 && asked.prereviews.every(({ givenAt }) => givenAt !== null) && (
          <View className="mt2">
            <Button kind="line" wide onTap={() => setOpen('branch')}>
              送支部研究
            </Button>
          </View>
        )}
      </Section>
      <Section title="办事">
        <Card flush>
          {execution.tasks.map((task) => (
            <ListRow
              key={task.id}
              title={task.title}
              note={[
                task.late ? '过期' : taskStateWords[task.state],
                task.owner,
                taskWhenWords(task),
                taskMoneyWords(task),
              ]
                .filter(Boolean)
                .join(' · ')}
              onTap={() => go('deliberation/judge', { id })}
            />
          ))}
          {execution.tasks.length === 0 && <ListRow plain title="还没有定下要办的事" />}
        </Card>
        {execution.mayPlan && (
          <View className="mt2">
            <Button kind="line" wide onTap={() => setOpen('plan')}>
              定下要办的事
            </Button>
          </View>
        )}
      </Section>
      {open === 'sounding' && (
        <SoundingSheet topicId={id} places={heard.places} onClose={close} reload={reload} />
      )}
      {open === 'branch' && <AskBranchSheet topicId={id} asked={asked} onClose={close} reload={reload} />}
      {open === 'plan' && <PlanSheet execution={execution} onClose={close} reload={reload} />}
    </View>
  );
}
