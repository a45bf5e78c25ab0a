import { Text, View } from '@tarojs/components';
import { clockWords, momentWords } from '@linli/shared/deadline/deadline.words';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { Exclusions as Waiting } from '@linli/shared/kpi/kpi.contract';
import { exclusionWords } from '@linli/shared/kpi/kpi.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Link } from '../../parts/link';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';

/** Broken promises that somebody wants left out of the figures, for whoever decides and whoever asked. */
export function Exclusions({ reload }: { reload: () => Promise<void> }) {
  const remote = useRemote(() => call(kpiApi.exclusions), []);
  const waiting = remote.value?.waiting ?? [];
  if (waiting.length === 0) return null;
  const again = () => Promise.all([remote.reload(), reload()]).then(() => undefined);
  return (
    <Section title="申请不计入" aside={`${waiting.length} 份等着定`}>
      {waiting.map((one) => (
        <ExclusionCard key={one.id} asked={one} reload={again} />
      ))}
    </Section>
  );
}

function ExclusionCard({
  asked,
  reload,
}: {
  asked: Waiting['waiting'][number];
  reload: () => Promise<void>;
}) {
  const { trouble, send } = useSending([]);
  const { id, ticketId, number, category, clock, due, reason, words, askedBy, askedAt, mayDecide } = asked;
  async function decide(grant: boolean) {
    const done = await send({}, (key) => call(kpiApi.decide, { params: { id }, body: { grant }, key }));
    if (!done) return;
    toast(grant ? '不计入了' : '照常计入');
    await reload();
  }
  return (
    <Card className="mt3">
      <Text className="line strong">
        {category}，{momentWords(new Date(due))} 前{clockWords[clock]}，没有按时
      </Text>
      <Text className="line mt3">
        {exclusionWords[reason]}
        {words && `：${words}`}
      </Text>
      <View className="line t-small quiet mt3">
        {askedBy} {momentWords(new Date(askedAt))} 申请 ·{' '}
        <Link onTap={() => go('worker/ticket', { id: ticketId })}>{number}</Link>
      </View>
      {mayDecide && (
        <Actions>
          <Button kind="line" onTap={() => decide(false)}>
            照常计入
          </Button>
          <Button onTap={() => decide(true)}>不计入</Button>
        </Actions>
      )}
      <TroubleLine trouble={trouble} />
    </Card>
  );
}
