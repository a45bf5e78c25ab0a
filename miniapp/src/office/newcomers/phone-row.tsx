import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { homeApi } from '@linli/shared/home/home.api';
import type { AskLine } from '@linli/shared/home/home.contract';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { callUp } from '../../platform/door';
import { useSending } from '../../platform/sending';

const reasons = ['核对身份', '约时间看材料'] as const;

/** The phone of who asks, shown on asking with a reason; the look is kept. */
export function PhoneRow({ ask: { id, name } }: { ask: AskLine }) {
  const [asking, setAsking] = useState(false);
  const [phone, setPhone] = useState<string | null>(null);
  const { trouble, send } = useSending([]);
  async function look(reason: string | undefined) {
    if (!reason) return;
    const seen = await send({}, (key) =>
      call(homeApi.revealAsker, { params: { id }, body: { reason }, key }),
    );
    setPhone(seen?.phones[0]?.phone ?? null);
  }
  if (phone)
    return (
      <Button kind="line" icon="phone" label={`打给${name}`} onTap={() => callUp(phone)}>
        {phone}
      </Button>
    );
  if (!asking)
    return (
      <Button kind="plain" small icon="phone" label={`看${name}的电话`} onTap={() => setAsking(true)}>
        看电话
      </Button>
    );
  return (
    <View>
      <Text className="line t-small quiet">为什么看？会记下来</Text>
      <Chips
        options={reasons.map((key) => ({ key, words: key }))}
        value={[]}
        onChange={([reason]) => void look(reason)}
      />
      <TroubleLine trouble={trouble} />
    </View>
  );
}
