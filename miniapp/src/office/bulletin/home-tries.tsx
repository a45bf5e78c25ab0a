import { Text } from '@tarojs/components';
import { useState } from 'react';
import { reachApi } from '@linli/shared/bulletin/bulletin.api';
import { outcomesOf, type HomeMeans, type HomeOutcome } from '@linli/shared/bulletin/bulletin.rules';
import { homeMeansWords, homeOutcomeWords } from '@linli/shared/bulletin/bulletin.words';
import type { UnreachedHome } from '@linli/shared/bulletin/reach.contract';
import { homeApi } from '@linli/shared/home/home.api';
import type { HomePhones } from '@linli/shared/home/register.contract';
import { Button } from '../../parts/button';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface HomeTriesProps {
  id: string;
  home: UnreachedHome;
  means: readonly HomeMeans[];
  onTried: () => Promise<void>;
}

/** Kept beside who looked at a phone from here. */
const reason = '公告还没看到，打电话告诉';

/** One home: its phones for whoever asks for them, what was tried, and one tap for each way a try can end. */
export function HomeTries({ id, home: { homeId, name, tries }, means, onTried }: HomeTriesProps) {
  const { trouble, send } = useSending([]);
  const [phones, setPhones] = useState<HomePhones['phones'] | null>(null);
  async function record(by: HomeMeans, outcome: HomeOutcome) {
    const body = { homeId, means: by, outcome };
    const done = await send({}, (key) => call(reachApi.record, { params: { id }, body, key }));
    if (!done) return;
    toast('记下了');
    await onTried();
  }
  async function reveal() {
    const done = await send({}, (key) =>
      call(homeApi.reveal, { params: { id: homeId }, body: { reason }, key }),
    );
    if (done) setPhones(done.phones);
  }
  return (
    <Card className="mt3">
      <Text className="line strong">{name}</Text>
      {tries.map((one) => (
        <Text key={one.at} className="line t-small quiet">
          {`${homeMeansWords[one.means]}，${homeOutcomeWords[one.outcome]}`}
        </Text>
      ))}
      {phones?.map(({ name: who, phone }) => (
        <CallRow key={phone} title={who} phone={phone} note={null} />
      ))}
      {!phones && means.includes('call') && (
        <Button kind="line" wide icon="phone" label={`看${name}的电话`} onTap={reveal}>
          看电话，会记下谁看过
        </Button>
      )}
      {means.flatMap((by) =>
        outcomesOf[by].map((outcome) => (
          <Button
            key={`${by} ${outcome}`}
            kind="line"
            wide
            label={`${name}：${homeMeansWords[by]}，${homeOutcomeWords[outcome]}`}
            onTap={() => record(by, outcome)}
          >
            {by === 'paper'
              ? homeOutcomeWords[outcome]
              : `${homeMeansWords[by]}，${homeOutcomeWords[outcome]}`}
          </Button>
        )),
      )}
      <TroubleLine trouble={trouble} />
    </Card>
  );
}
