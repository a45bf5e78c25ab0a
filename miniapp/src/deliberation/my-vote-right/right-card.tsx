import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords, momentWords } from '@linli/shared/deadline/deadline.words';
import { electorateApi } from '@linli/shared/electorate/electorate.api';
import type { OwnRight } from '@linli/shared/electorate/electorate.contract';
import {
  areaSourceWords,
  objectionStateWords,
  proofWords,
  totalsWords,
} from '@linli/shared/electorate/electorate.words';
import { areaWords } from '@linli/shared/vote/verdict.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { ObjectionSheet } from './objection-sheet';

type Right = OwnRight['electorates'][number];

/** One list: my lines on it with where their area is from, why they are one head, and my objections. */
export function RightCard({ one, reload }: { one: Right; reload: () => Promise<void> }) {
  const [over, setOver] = useState<{ id: string; label: string } | 'missing' | null>(null);
  const { trouble, send } = useSending([]);
  const { name, place, state, postedUntil, lots, objections, mayObject, hash, totals, edition } = one;
  async function withdraw(id: string) {
    if (!(await send({}, (key) => call(electorateApi.withdraw, { params: { id }, body: {}, key })))) return;
    toast('撤回了');
    await reload();
  }
  return (
    <Section title={name} aside={place}>
      <StatusPill
        look={state === 'posted' ? 'act' : 'done'}
        icon={state === 'posted' ? 'clock' : 'check'}
        words={
          state === 'posted' && postedUntil ? `公示中，${dayWords(postedUntil)}前可以提异议` : '清册已定'
        }
      />
      {lots.map((lot) => (
        <View key={lot.id} className="mt2">
          <Card>
            <Text className="line strong">{`${lot.label}，${areaWords(lot.area)}`}</Text>
            <Text className="line">{lot.head}</Text>
            <Text className="line t-small quiet">
              {`面积来自${areaSourceWords[lot.source]}（${lot.sourceDay}），${proofWords[lot.proof]}`}
            </Text>
            {mayObject && (
              <View className="mt2">
                <Button kind="line" label={`${lot.label}不对`} onTap={() => setOver(lot)}>
                  这里不对
                </Button>
              </View>
            )}
          </Card>
        </View>
      ))}
      {objections.map(({ id, lot, words, state: at, answer, due }) => (
        <View key={id} className="mt2">
          <Card look={at === 'open' ? 'now' : undefined}>
            <Text className="line strong">{`我的异议：${lot ?? '清册里漏了'}`}</Text>
            {words && <Text className="line">{words}</Text>}
            <Text className="line t-small quiet">
              {at === 'open' ? `${momentWords(new Date(due))}前答复您` : objectionStateWords[at]}
            </Text>
            {answer && <Text className="line">{answer}</Text>}
            {at === 'open' && (
              <Button kind="plain" onTap={() => withdraw(id)}>
                撤回
              </Button>
            )}
          </Card>
        </View>
      ))}
      <TroubleLine trouble={trouble} />
      {mayObject && (
        <View className="mt2">
          <Button kind="line" wide onTap={() => setOver('missing')}>
            还有一处没写上
          </Button>
        </View>
      )}
      <Text className="line t-small quiet mt2">
        {`清册一共 ${totalsWords(totals)}${edition > 1 ? `，第 ${edition} 版` : ''}。`}
        {hash ? `指纹 ${hash.slice(0, 8)}…${hash.slice(-8)}，跟公告栏上的一样，清册就没改过。` : ''}
      </Text>
      {over && (
        <ObjectionSheet
          electorateId={one.id}
          lot={over === 'missing' ? null : over}
          onClose={() => setOver(null)}
          reload={reload}
        />
      )}
    </Section>
  );
}
