import { Text } from '@tarojs/components';
import { pointsApi } from '@linli/shared/points/points.api';
import type { OwnPoints } from '@linli/shared/points/points.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface GoodsProps {
  goods: OwnPoints['goods'];
  reload: () => Promise<void>;
}

/** What stations give for points; asking for one brings a code to say there. */
export function Goods({ goods, reload }: GoodsProps) {
  const { trouble, send } = useSending([]);
  const order = async (goodId: string) => {
    if (!(await send({}, (key) => call(pointsApi.order, { body: { goodId }, key })))) return;
    toast('留好了，到站点报领取码');
    await reload();
  };
  return (
    <Section title="站点能领的">
      {goods.length === 0 && <Text className="line quiet">站点还没放东西出来。</Text>}
      <TroubleLine trouble={trouble} />
      {goods.length > 0 && (
        <Card flush>
          {goods.map(({ id, name, where, price, left }) => (
            <ListRow
              key={id}
              plain
              title={`${name} · ${price} 分`}
              note={`${where}，还有 ${left} 份`}
              side={
                <Button small kind="line" label={`要一份${name}`} onTap={() => order(id)}>
                  要一份
                </Button>
              }
            />
          ))}
        </Card>
      )}
    </Section>
  );
}
