import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { RefusedLine } from '@linli/shared/intake/foreign.contract';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { DropSheet } from './drop-sheet';
import { TakeSheet } from './take-sheet';

interface RefusedCardProps {
  line: RefusedLine;
  now: string;
  reload: () => Promise<void>;
}

/** One line that could not be taken: what it told, what is wrong, and the two answers. */
export function RefusedCard({ line, now, reload }: RefusedCardProps) {
  const { channel, foreignId, at, times, faults, told } = line;
  const [open, setOpen] = useState<'take' | 'drop' | null>(null);
  const close = () => setOpen(null);
  return (
    <Card className="job">
      <View className="between">
        <Text className="strong">{channel}</Text>
        <Text className="t-small faint">{foreignId ?? '没有编号'}</Text>
      </View>
      <Text className="line t-small quiet">
        {[`${whenWords(new Date(at), new Date(now))} 传来`, times > 1 && `传了 ${times} 次`]
          .filter(Boolean)
          .join('，')}
      </Text>
      {told.words && <Text className="line mt2">{told.words}</Text>}
      <Text className="line t-small mt1">
        {[told.where || '没写地点', told.category, told.name, told.hasPhone && '留了电话']
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {Object.entries(faults).map(([field, words]) => (
        <Text key={field} className="line t-small mt1">
          {words}
        </Text>
      ))}
      <View className="mt2">
        <Actions
          even
          second={
            <Button kind="line" onTap={() => setOpen('drop')}>
              不收
            </Button>
          }
        >
          <Button kind="line" onTap={() => setOpen('take')}>
            手工收下
          </Button>
        </Actions>
      </View>
      {open === 'take' && <TakeSheet line={line} onClose={close} reload={reload} />}
      {open === 'drop' && <DropSheet id={line.id} onClose={close} reload={reload} />}
    </Card>
  );
}
