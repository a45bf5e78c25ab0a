import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { voteApi } from '@linli/shared/vote/vote.api';
import { areaWords } from '@linli/shared/vote/verdict.words';
import type { OwnSlot, VotePage } from '@linli/shared/vote/vote.contract';
import { channelWords } from '@linli/shared/vote/vote.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { MiniPlate } from '../../parts/mini-plate';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { ObjectSheet } from '../object-sheet';
import { ProxySheet } from './proxy-sheet';

interface OwnBallotProps {
  slot: OwnSlot;
  voteId: string;
  authority: VotePage['authority'];
  running: boolean;
  reload: () => Promise<void>;
}

/** My home as the roll knows it, and where its ballot stands: cast by whom, and what I can say about that. */
export function OwnBallot({ slot, voteId, authority, running, reload }: OwnBallotProps) {
  const [objecting, setObjecting] = useState(false);
  const [giving, setGiving] = useState(false);
  const { trouble, send } = useSending([]);
  const { proxy, rights } = slot;
  async function answer(yes: boolean) {
    if (!proxy) return;
    const params = { id: voteId, proxy: proxy.id };
    const sent = await send({}, (key) => call(voteApi.proxy, { params, body: { yes }, key }));
    if (!sent) return;
    await reload();
    toast(yes ? '好的，可以由他投' : proxy.confirmed ? '收回了，委托不算了' : '好的，这份委托不算');
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
      {proxy?.confirmed && !slot.filled && (
        <Card>
          <Text className="line strong">{`您家委托了 ${proxy.name} 投票`}</Text>
          <Text className="line t-small quiet">他还没投。可以收回；您自己投，就算您的。</Text>
          <TroubleLine trouble={trouble} />
          <Button kind="line" onTap={() => answer(false)}>
            收回委托
          </Button>
        </Card>
      )}
      {rights.proxy && (
        <Button kind="line" icon="people" onTap={() => setGiving(true)}>
          请人替我投
        </Button>
      )}
      {!authority.phone && !slot.filled && !proxy && (
        <Text className="line t-small quiet">
          {`想请人替您投：本地要写在纸上的委托书，不能在手机上委托，请交到窗口。${authority.rule}。`}
        </Text>
      )}
      {giving && (
        <ProxySheet
          voteId={voteId}
          slot={slot}
          rule={authority.rule}
          onClose={() => setGiving(false)}
          reload={reload}
        />
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
