import './track.scss';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { TopicDetail } from '@linli/shared/topic/topic.contract';
import { sides } from '@linli/shared/topic/topic.rules';
import { argumentStateWords, sideWords } from '@linli/shared/topic/topic.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { ArgueSheet } from './argue-sheet';

interface HeardProps {
  topic: TopicDetail;
  onAfter: (topic: TopicDetail) => void;
}

/** What speaks for it, against it, and of fact, side by side; nobody can reply. */
export function Heard({ topic, onAfter }: HeardProps) {
  const [open, setOpen] = useState(false);
  const total = topic.said.for + topic.said.worry + topic.said.fact;
  const mine = topic.arguments.filter(({ yours, state }) => yours && state !== 'shown');
  if (topic.state === 'pending' || topic.state === 'refused' || topic.state === 'withdrawn') return null;
  return (
    <Section title="听到的话" aside={`${total} 条`}>
      <View className="sides">
        {sides
          .filter((side) => side !== 'fact' || topic.said.fact > 0)
          .map((side) => (
            <Card key={side}>
              <Text className="line strong">{`${sideWords[side]} ${topic.said[side]}`}</Text>
              {topic.arguments
                .filter((one) => one.side === side && one.state === 'shown')
                .map(({ id, words }) => (
                  <Text key={id} className="side__line">
                    {words}
                  </Text>
                ))}
            </Card>
          ))}
      </View>
      {mine.length > 0 && (
        <Card className="mt2">
          <Text className="line strong">您留的话</Text>
          {mine.map(({ id, side, words, state, why }) => (
            <Text key={id} className="side__line">
              {`${sideWords[side]}：${words}（${argumentStateWords[state]}${why ? `：${why}` : ''}）`}
            </Text>
          ))}
        </Card>
      )}
      <View className="mt3">
        {topic.argue.may ? (
          <Button kind="line" wide icon="write" onTap={() => setOpen(true)}>
            留一句话
          </Button>
        ) : (
          <Text className="line t-small quiet">{topic.argue.why}</Text>
        )}
      </View>
      {open && <ArgueSheet id={topic.id} onClose={() => setOpen(false)} onAfter={onAfter} />}
    </Section>
  );
}
