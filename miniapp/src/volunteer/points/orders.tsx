import { Text, View } from '@tarojs/components';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { pointsApi } from '@linli/shared/points/points.api';
import type { OwnPoints } from '@linli/shared/points/points.contract';
import { orderStateWords } from '@linli/shared/points/points.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';

interface OrdersProps {
  orders: OwnPoints['orders'];
  reload: () => Promise<void>;
}

/** What I asked for: the code that I say at the station, until when it is kept, and what became of it. */
export function Orders({ orders, reload }: OrdersProps) {
  const { trouble, send } = useSending([]);
  if (orders.length === 0) return null;
  const giveUp = async (id: string) => {
    if (await send({}, (key) => call(pointsApi.giveUp, { params: { id }, key }))) await reload();
  };
  return (
    <Section title="我要领的">
      <TroubleLine trouble={trouble} />
      {orders.map(({ id, name, where, price, state, code, until }) => (
        <Card key={id} className="mt3">
          <Text className="line strong">{`${name} · ${price} 分`}</Text>
          {code ? (
            <>
              <Text className="line">{`领取码 ${code.slice(0, 4)} ${code.slice(4)}`}</Text>
              <Text className="line t-small quiet">
                {`${momentWords(new Date(until))} 前到${where}领，领的时候才扣分`}
              </Text>
              <View className="mt2">
                <Button kind="line" label={`${name}不要了`} onTap={() => giveUp(id)}>
                  不要了
                </Button>
              </View>
            </>
          ) : (
            <Text className="line t-small quiet">{orderStateWords[state]}</Text>
          )}
        </Card>
      ))}
    </Section>
  );
}
