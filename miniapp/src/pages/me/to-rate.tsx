import { Text, View } from '@tarojs/components';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { waitsForRating } from '../../parts/my-matter';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** What was done and waits for my word. */
export function ToRate({ matters }: { matters: readonly TicketLine[] }) {
  const waiting = matters.filter(waitsForRating);
  if (waiting.length === 0) return null;
  return (
    <Section title="等您看一眼">
      <View className="to-rate">
        {waiting.map(({ id, title, plate, where }) => (
          <Card key={id} look="now" className="to-rate__one">
            <View className="grow">
              <Text className="line strong">办好了吗？</Text>
              <Text className="line t-small quiet">
                {[plate.building ? where : plate.name, title].filter(Boolean).join('，')}
              </Text>
            </View>
            <Button onTap={() => go('resident/ticket', { id })}>去评价</Button>
          </Card>
        ))}
      </View>
    </Section>
  );
}
