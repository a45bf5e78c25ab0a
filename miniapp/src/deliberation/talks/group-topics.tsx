import { View } from '@tarojs/components';
import { lastDayWords, topicLook } from '@linli/shared/topic/card.words';
import type { TopicForm, TopicList } from '@linli/shared/topic/topic.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

interface GroupTopicsProps extends Pick<TopicForm, 'groups'>, Pick<TopicList, 'topics'> {
  now: string;
}

/** What residents' groups in which I sit run: each topic with its step, and a new one in the group's name. */
export const GroupTopics = ({ groups, topics, now }: GroupTopicsProps) => (
  <>
    {groups.map(({ id, name }) => {
      const own = topics.filter(({ group }) => group === name);
      return (
        <Section key={id} title={`${name}的议题`} aside={`${own.length} 个`}>
          {own.length > 0 && (
            <Card flush>
              {own.map((topic) => (
                <ListRow
                  key={topic.id}
                  icon="talk"
                  title={topic.title}
                  note={[
                    topic.state === 'open' && `第 ${topic.step} 步${topic.stageName}`,
                    topic.due && `${lastDayWords(topic.due, now)}前办完`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  side={<StatusPill {...topicLook(topic)} />}
                  onTap={() => go('deliberation/topic', { id: topic.id })}
                />
              ))}
            </Card>
          )}
          <View className="mt2">
            <Button
              kind="line"
              wide
              label={`以${name}的名义提事`}
              onTap={() => go('deliberation/topic-make', { group: id })}
            >
              以小组的名义提事
            </Button>
          </View>
        </Section>
      );
    })}
  </>
);
