import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { dateWords } from '@linli/shared/deadline/rule.words';
import type { OwnService } from '@linli/shared/hours/hours.contract';
import { gradeWords, hoursAskStateWords, minutesWords, wantedWords } from '@linli/shared/hours/hours.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { AskSheet } from './ask-sheet';

interface ServiceCardProps {
  one: OwnService;
  reload: () => Promise<void>;
}

/** One service: what, when, how long, for whom, how it was confirmed, and what became of an ask about it. */
export function ServiceCard({ one, reload }: ServiceCardProps) {
  const [open, setOpen] = useState(false);
  const { title, day, minutes, grade, organisation, reason, struck, ask, rights } = one;
  return (
    <Card className="mt3">
      <View className="hours__sum">
        <Text className="strong">{title}</Text>
        <Text className={struck ? 'hours__struck quiet' : 'strong'}>{minutesWords(minutes)}</Text>
      </View>
      <Text className="line t-small quiet">
        {[dateWords(day), organisation, gradeWords[grade], struck && '更正过，不算了']
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {reason && <Text className="line t-small">{`原因：${reason}`}</Text>}
      {ask && (
        <View className="mt2">
          <Text className="line t-small">{`您请更正成 ${wantedWords(ask.minutes)}：${ask.words ?? ''}`}</Text>
          <Text className="line t-small">
            {[
              hoursAskStateWords[ask.state],
              ask.state === 'open' && `${momentWords(new Date(ask.due))} 前答复`,
              ask.answer,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </View>
      )}
      {rights.ask && (
        <View className="mt2">
          <Button kind="line" label={`${dateWords(day)}${title}，请更正`} onTap={() => setOpen(true)}>
            不对，请更正
          </Button>
        </View>
      )}
      {open && <AskSheet one={one} onClose={() => setOpen(false)} reload={reload} />}
    </Card>
  );
}
