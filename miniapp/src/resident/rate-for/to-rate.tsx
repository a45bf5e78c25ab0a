import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import type { ToRateFor } from '@linli/shared/mandate/mandate.contract';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { RateSheet } from './rate-sheet';

type Matter = ToRateFor['tickets'][number];

/** What waits for their word, each to be rated as they say it. */
export function ToRate() {
  const { id = '', name = '' } = useParams();
  const remote = useRemote(() => call(mandateApi.toRate, { params: { id } }), [id]);
  const [chosen, setChosen] = useState<Matter | null>(null);
  const { value, trouble, reload } = remote;
  if (!value) return <Loading remote={remote} />;
  return (
    <View>
      {trouble && <StaleStrip reload={reload} />}
      {value.tickets.length === 0 && <Blank kind="done" title="没有等着评价的" words="办完了会在这里。" />}
      {value.tickets.length > 0 && (
        <Text className="line quiet">{`先问问${name || '他'}，照他说的评价。`}</Text>
      )}
      {value.tickets.map((matter) => (
        <Card key={matter.id} look="now" className="mt2">
          <Text className="line strong">{matter.title}</Text>
          <Text className="line t-small quiet">
            {[matter.line, matter.unit, `编号 ${matter.number}`].filter(Boolean).join(' · ')}
          </Text>
          <Button label={`评价：${matter.title}`} onTap={() => setChosen(matter)}>
            替他评价
          </Button>
        </Card>
      ))}
      <View>
        {chosen && (
          <RateSheet mandateId={id} matter={chosen} onClose={() => setChosen(null)} reload={reload} />
        )}
      </View>
    </View>
  );
}
