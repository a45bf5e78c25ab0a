import { Text, View } from '@tarojs/components';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { homeApi } from '@linli/shared/home/home.api';
import type { AskLine } from '@linli/shared/home/home.contract';
import { homeWords, kindWords } from '@linli/shared/home/home.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { StatusPill } from '../../parts/pill';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { PhoneRow } from './phone-row';

interface AskCardProps {
  ask: AskLine;
  now: string;
  onRoom: () => void;
  onRefuse: () => void;
  reload: () => Promise<void>;
}

/** One person who wants to move in: where, as what, what the roll says, and the two answers. */
export function AskCard({ ask, now, onRoom, onRefuse, reload }: AskCardProps) {
  const { id, plate, room, homeId, name, kind, due, late, openMoves } = ask;
  const { trouble, send } = useSending([]);
  async function confirm() {
    if (!(await send({}, (key) => call(homeApi.confirm, { params: { id }, body: {}, key })))) return;
    toast(`${name}入住了`);
    await reload();
  }
  return (
    <Card className="mt2">
      <View className="between">
        <Text className="line strong">{`${name}，${kindWords[kind]}`}</Text>
        {late && <StatusPill look="over" icon="over" words="过期" />}
      </View>
      <Text className="line">{homeWords(plate, room)}</Text>
      {!homeId && (
        <View className="mt1">
          <StatusPill look="hold" icon="info" words="房号对不上" />
        </View>
      )}
      <Text className="line t-small quiet">{knownOf(ask)}</Text>
      <Text className="line t-small quiet">{`${whenWords(new Date(due), new Date(now))} 前答复`}</Text>
      <PhoneRow ask={ask} />
      <TroubleLine trouble={trouble} />
      {openMoves.includes('confirm') && (
        <Actions
          second={
            <Button kind="line" label={`${name}还不行`} onTap={onRefuse}>
              还不行
            </Button>
          }
        >
          <Button label={`让${name}入住`} onTap={homeId ? confirm : onRoom}>
            {homeId ? '核对过，入住' : '选是哪一户'}
          </Button>
        </Actions>
      )}
    </Card>
  );
}

/** What helps to judge it: the roll, who lives there already, earlier tries. */
const knownOf = ({ homeId, onRoll, owners, people, before }: AskLine): string =>
  [
    homeId && (onRoll === null ? '这一户没有名册' : onRoll ? '名册上有这个名字' : '名册上没有这个名字'),
    people > 0 && `已经住了 ${people} 位${owners ? `，业主 ${owners} 位` : ''}`,
    before > 0 && `以前没通过 ${before} 次`,
  ]
    .filter(Boolean)
    .join(' · ');
