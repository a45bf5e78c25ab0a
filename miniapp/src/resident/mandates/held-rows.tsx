import { Text, View } from '@tarojs/components';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import type { HeldMandate } from '@linli/shared/mandate/mandate.contract';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { go } from '../../platform/go';

interface HeldRowsProps {
  held: readonly HeldMandate[];
  onEnd: (id: string) => Promise<void>;
}

/** Those for whom I may act, each with what I may do for them. */
export function HeldRows({ held, onEnd }: HeldRowsProps) {
  if (held.length === 0)
    return <Text className="line quiet">还没有。家里老人发代办码给您，填上就能替他办。</Text>;
  return held.map(({ id, name, scopes, until }) => (
    <Card key={id} className="mt2">
      <Text className="line strong">{name || '一位邻居'}</Text>
      <Text className="line t-small quiet">{`到${dayWords(until)}。每替他办一次，他都会收到通知。`}</Text>
      <View className="mt2">
        <Actions
          second={
            <Button kind="line" label={`不替${name}办了`} onTap={() => onEnd(id)}>
              不办了
            </Button>
          }
        >
          {scopes.includes('rate') && (
            <Button kind="line" label={`替${name}评价`} onTap={() => go('resident/rate-for', { id, name })}>
              替他评价
            </Button>
          )}
        </Actions>
      </View>
      {scopes.includes('report') && (
        <Text className="line t-small quiet mt1">报事的时候，在“替谁报”里选他就行。</Text>
      )}
    </Card>
  ));
}
