import '../../styles/topic.scss';
import { Text, View } from '@tarojs/components';
import { stageTags, topicCardWords, topicLine, topicLook } from '@linli/shared/topic/card.words';
import type { TopicCard as Topic } from '@linli/shared/topic/topic.contract';
import { Card } from '../../parts/card';
import { classes } from '../../parts/classes';
import { Icon } from '../../parts/icon';
import { StatusPill } from '../../parts/pill';
import { go } from '../../platform/go';

/** A topic in the list: what goes on, its title, the step it is in, and what moves it now. */
export function TopicCard({ topic, now }: { topic: Topic; now: string }) {
  const [tag, icon] = stageTags[topic.stage];
  return (
    <Card
      className="topic"
      label={topicCardWords(topic, now)}
      onTap={() => go('deliberation/topic', { id: topic.id })}
    >
      <View className="topic__head">
        <View className="topic__tag">
          <Icon name={icon} size="s" />
          <Text>{topic.group ? `${topic.group} · 征询` : tag}</Text>
        </View>
        <StatusPill {...topicLook(topic)} />
      </View>
      <Text className="topic__title">{topic.title || '还没有标题的议题'}</Text>
      <View className="topic__steps">
        <View className="mini-steps">
          {Array.from({ length: topic.steps }, (_, at) => (
            <View
              key={at}
              className={classes(
                'mini-steps__one',
                (at + 1 < topic.step || topic.state === 'done') && 'is-past',
                at + 1 === topic.step && topic.state === 'open' && 'is-now',
              )}
            />
          ))}
        </View>
        <Text>{`第 ${topic.step} 步 ${topic.stageName}`}</Text>
      </View>
      <Text className="line t-small quiet mt2">
        {[topic.place, topicLine(topic, now), topic.yours && '您提的'].filter(Boolean).join(' · ')}
      </Text>
    </Card>
  );
}
