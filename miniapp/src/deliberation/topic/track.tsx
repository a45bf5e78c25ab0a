import './track.scss';
import { Text, View } from '@tarojs/components';
import type { TopicDetail } from '@linli/shared/topic/topic.contract';
import { aria } from '../../parts/aria';
import { Icon } from '../../parts/icon';

type Step = TopicDetail['track'][number];

const daysWords = ({ at, days }: Step): string =>
  days === null ? '' : at === 'now' ? `第 ${days} 天` : `${days} 天`;
const said: Record<Step['at'], string> = { past: '走过了', now: '现在在这一步', ahead: '还没到' };

/** The steps of a topic with the days in each; the one it is in is lit. */
export const Track = ({ track }: { track: TopicDetail['track'] }) => (
  <View className="six" {...aria({ role: 'list' })}>
    {track.map((step, rank) => (
      <View
        key={step.stage}
        className={`six__one is-${step.at}`}
        {...aria({
          role: 'listitem',
          label: [step.name, said[step.at], daysWords(step)].filter(Boolean).join('，'),
        })}
      >
        <View className="six__box">
          {step.at === 'past' ? <Icon name="check" className="six__icon" /> : <Text>{rank + 1}</Text>}
        </View>
        <Text>{step.name}</Text>
        <Text className="six__days">{daysWords(step)}</Text>
      </View>
    ))}
  </View>
);
