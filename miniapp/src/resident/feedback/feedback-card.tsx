import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { OwnFeedback } from '@linli/shared/feedback/feedback.contract';
import {
  feedbackKindWords,
  feedbackSaidWords,
  feedbackStateWords,
  owedWords,
} from '@linli/shared/feedback/feedback.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { PhotoWall } from '../../parts/photo-wall';
import { AgainSheet } from './again-sheet';

interface FeedbackCardProps {
  one: OwnFeedback;
  reload: () => Promise<void>;
}

/** One thing I said: its number and kind, where it stands, what was said in turn. */
export function FeedbackCard({ one, reload }: FeedbackCardProps) {
  const [open, setOpen] = useState(false);
  const { number, kind, state, owed, page, lines, photos, openMoves } = one;
  return (
    <Card className="mt3">
      <Text className="line strong">{`${number} 号 · ${feedbackKindWords[kind]}`}</Text>
      <Text className="line t-small quiet">
        {[feedbackStateWords[state], owed && owedWords(owed), page && `在“${page}”页`]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {lines.map(({ what, at, words }) => (
        <View key={what + at} className="mt2">
          <Text className="line t-small quiet">{`${feedbackSaidWords[what]} ${momentWords(new Date(at))}`}</Text>
          <Text className="line">{words}</Text>
        </View>
      ))}
      {photos.length > 0 && <PhotoWall photos={photos} label="截图" size="small" />}
      {openMoves.includes('reopen') && (
        <View className="mt2">
          <Button kind="line" label={`${number} 号没解决`} onTap={() => setOpen(true)}>
            没解决
          </Button>
        </View>
      )}
      {open && <AgainSheet one={one} onClose={() => setOpen(false)} reload={reload} />}
    </Card>
  );
}
