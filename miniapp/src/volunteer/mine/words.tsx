import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { reportInApi } from '@linli/shared/report-in/report-in.api';
import type { NeighbourWord } from '@linli/shared/report-in/report-in.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { WordSheet } from '../word-sheet';

interface WordsProps {
  received: readonly NeighbourWord[];
  sent: readonly NeighbourWord[];
  reload: () => Promise<void>;
}

/** Words that neighbours left for me, and mine for others, with the answers. */
export function Words({ received, sent, reload }: WordsProps) {
  const [open, setOpen] = useState<NeighbourWord | null>(null);
  const all = [
    ...received.map((word) => ({ word, mine: false })),
    ...sent.map((word) => ({ word, mine: true })),
  ];
  if (all.length === 0) return null;
  return (
    <Section title="留的话">
      {all.map(({ word, mine }) => (
        <Card key={word.id} className="mt2">
          <Text className="line t-small quiet">
            {`${mine ? `您留给${word.name || '邻居'}` : `${word.name || '邻居'}留给您`} · ${momentWords(new Date(word.at))}`}
          </Text>
          <Text className="line">{word.words}</Text>
          {word.answer && <Text className="line">{`${mine ? '回音' : '您回'}：${word.answer}`}</Text>}
          {word.mayAnswer && (
            <View className="mt2">
              <Button kind="line" small onTap={() => setOpen(word)}>
                回一句
              </Button>
            </View>
          )}
        </Card>
      ))}
      {open && (
        <WordSheet
          title="回一句"
          verb="回"
          route={reportInApi.answerWord}
          id={open.id}
          done="回了"
          onClose={() => setOpen(null)}
          onDone={reload}
        />
      )}
    </Section>
  );
}
