import { Text, View } from '@tarojs/components';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { watchApi } from '@linli/shared/watch/watch.api';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { parkedWords } from '@linli/shared/watch/watch.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

type One = Waits['parked'][number];

/** What the system tried in vain, for an administrator to start again once the cause is gone. */
export const Parked = ({ parked, reload }: Pick<Waits, 'parked'> & { reload: () => Promise<void> }) =>
  parked.length > 0 && (
    <Section title="系统没办成的" aside={`${parked.length} 件`}>
      {parked.map((one) => (
        <ParkedCard key={`${one.id} ${one.what}`} one={one} reload={reload} />
      ))}
    </Section>
  );

function ParkedCard({ one, reload }: { one: One; reload: () => Promise<void> }) {
  const { trouble, send } = useSending([]);
  const { kind, id, what, at, due, tries } = one;
  async function retry() {
    const body = { kind, id, ...(kind === 'delivery' && { listener: what }) };
    if (!(await send({}, (key) => call(watchApi.retry, { body, key })))) return;
    toast('会再试一次');
    await reload();
  }
  return (
    <Card className="mt3">
      <Text className="line strong">{`${parkedWords[kind]}：${what}`}</Text>
      <Text className="line t-small quiet">
        {`试了 ${tries} 次，${momentWords(new Date(at))} 停下，${momentWords(new Date(due))} 前要有人看`}
      </Text>
      {one.trouble && <Text className="line t-small mt2">{one.trouble}</Text>}
      <View className="mt3">
        <Button kind="line" icon="again" label={`再试：${what}`} onTap={retry}>
          再试一次
        </Button>
      </View>
      <TroubleLine trouble={trouble} />
    </Card>
  );
}
