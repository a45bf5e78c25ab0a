import { Text } from '@tarojs/components';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { homeApi } from '@linli/shared/home/home.api';
import type { OwnAsk } from '@linli/shared/home/home.contract';
import { homeWords, kindWords, refusedWords } from '@linli/shared/home/home.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { StatusPill } from '../../parts/pill';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { callUp } from '../../platform/door';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface AskCardProps {
  ask: OwnAsk;
  now: string;
  reload: () => Promise<void>;
}

/** A home that I asked for: until when I am answered, or why not and what to do. */
export function AskCard({ ask, now, reload }: AskCardProps) {
  const { id, plate, room, kind, state, due, reason, words, phone } = ask;
  const { trouble, send } = useSending([]);
  async function withdraw() {
    if (!(await send({}, (key) => call(homeApi.withdraw, { params: { id }, key })))) return;
    toast('撤回了');
    await reload();
  }
  const waits = state === 'waiting';
  return (
    <Card className="mt2">
      <StatusPill
        look={waits ? 'wait' : 'hold'}
        icon={waits ? 'clock' : 'info'}
        words={waits ? '等核对' : '还差一步'}
      />
      <Text className="line strong mt2">{homeWords(plate, room)}</Text>
      <Text className="line t-small quiet">
        {waits
          ? `${kindWords[kind]} · ${whenWords(new Date(due), new Date(now))} 前答复您`
          : reason && refusedWords[reason].words}
      </Text>
      {words && <Text className="line mt1">{words}</Text>}
      {waits && (
        <Button kind="line" onTap={withdraw}>
          撤回申请
        </Button>
      )}
      {!waits && phone && (
        <Button kind="line" icon="phone" onTap={() => callUp(phone)}>
          打给社区
        </Button>
      )}
      {!waits && <Button onTap={() => go('resident/move-in')}>重新申请</Button>}
      <TroubleLine trouble={trouble} />
    </Card>
  );
}
