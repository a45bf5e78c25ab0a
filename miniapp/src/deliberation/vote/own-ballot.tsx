import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { voteApi } from '@linli/shared/vote/vote.api';
import { areaWords } from '@linli/shared/vote/verdict.words';
import type { OwnSlot } from '@linli/shared/vote/vote.contract';
import { channelWords } from '@linli/shared/vote/vote.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { MiniPlate } from '../../parts/mini-plate';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { ObjectSheet } from '../object-sheet';

interface OwnBallotProps {
  slot: OwnSlot;
  voteId: string;
  running: boolean;
  reload: () => Promise<void>;
}

/** My home as the roll knows it, and where its ballot stands: cast by whom, and what I can say about that. */
export function OwnBallot({ slot, voteId, running, reload }: OwnBallotProps) {
  const [objecting, setObjecting] = useState(false);
  const { trouble, send } = useSending([]);
  const { proxy, rights } = slot;
  async function answer(yes: boolean) {
    if (!proxy) return;
    const params = { id: voteId, proxy: proxy.id };
    const sent = await send({}, (key) => call(voteApi.proxy, { params, body: { yes }, key }));
    if (!sent) return;
    await reload();
    toast(yes ? '好的，可以由他投' : '好的，这份委托不算');
  }
  return (
    <View>
      <View className="vote__mine">
        {slot.building && <MiniPlate plate={{ building: slot.building, name: '' }} size="s" />}
        <Text>{`${slot.label} · ${areaWords(slot.area)} · ${slot.units > 1 ? `${slot.units} 处一票` : '每户一票'}`}</Text>
      </View>
      {slot.filled && slot.channel && slot.at && (
        <Card>
          <Text className="line strong">{filledWords(slot)}</Text>
          <Text className="line t-small quiet">
            {`${momentWords(new Date(slot.at))}，${channelWords[slot.channel]}。凭票号可以随时查算没算上。`}
          </Text>
          {rights.object && running && (
            <Button kind="line" onTap={() => setObjecting(true)}>
              这张票不对
            </Button>
          )}
        </Card>
      )}
      {proxy && !proxy.confirmed && (
        <Card look="now">
          <Text className="line strong">{`${proxy.name} 交来您的委托书，说替您投票`}</Text>
          <Text className="line t-small quiet">是您写的就点确认；不是，这份委托不算。</Text>
          <TroubleLine trouble={trouble} />
          <Button onTap={() => answer(true)}>是我写的</Button>
          <Button kind="line" onTap={() => answer(false)}>
            不是我写的
          </Button>
        </Card>
      )}
      {objecting && (
        <ObjectSheet
          voteId={voteId}
          slotId={slot.id}
          title="这张票哪里不对"
          onClose={() => setObjecting(false)}
          reload={reload}
        />
      )}
    </View>
  );
}

function filledWords({ mine, byProxy }: OwnSlot): string {
  if (mine) return '您投好了';
  return byProxy ? '受托人替您投了；您自己投，就算您的' : '您家的票已经投了';
}
