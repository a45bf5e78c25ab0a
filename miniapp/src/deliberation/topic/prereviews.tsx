import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords, momentWords } from '@linli/shared/deadline/deadline.words';
import type { PrereviewLine, Prereviews as Asked } from '@linli/shared/prereview/prereview.contract';
import { opinionLooks, opinionWords, prereviewLateWords } from '@linli/shared/prereview/prereview.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { OpinionSheet } from './opinion-sheet';

interface PrereviewsProps {
  prereviews: Asked;
  reload: () => Promise<void>;
}

/** What branches said first of a topic, or have still to say and by when; whoever speaks for one writes it here. */
export function Prereviews({ prereviews: { prereviews, today }, reload }: PrereviewsProps) {
  const [giving, setGiving] = useState<PrereviewLine | null>(null);
  if (prereviews.length === 0) return null;
  return (
    <Section title="支部前置研究" aside="只是意见，不拦业主表决">
      {prereviews.map((one) => (
        <Card key={one.id} className="mt2" look={one.late ? 'over' : undefined}>
          <Text className="line strong">{`${one.branch} · ${one.matter}`}</Text>
          {one.late && <StatusPill look="over" icon="over" words={prereviewLateWords} />}
          {one.opinion && <StatusPill {...opinionLooks[one.opinion]} words={opinionWords[one.opinion]} />}
          <Text className="line t-small quiet">
            {one.on
              ? `${dayWords(one.on)}研究 · ${one.present ?? ''}`
              : `${momentWords(new Date(one.at))}送去，${momentWords(new Date(one.due))}前给意见`}
          </Text>
          {one.words && <Text className="line">{one.words}</Text>}
          {one.mayGive && (
            <View className="mt2">
              <Button kind="line" wide label={`写下${one.branch}的意见`} onTap={() => setGiving(one)}>
                写下意见
              </Button>
            </View>
          )}
        </Card>
      ))}
      {giving && (
        <OpinionSheet
          key={giving.id}
          prereview={giving}
          today={today}
          onClose={() => setGiving(null)}
          reload={reload}
        />
      )}
    </Section>
  );
}
