import { Text, View } from '@tarojs/components';
import { callBackApi } from '@linli/shared/callback/callback.api';
import type { CallBack } from '@linli/shared/callback/callback.contract';
import { dueWords, overdueWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { plateWords } from '@linli/shared/place/place.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { StatusPill } from '../../parts/pill';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { callUp } from '../../platform/door';
import { useSending } from '../../platform/sending';

interface CallCardProps {
  one: CallBack;
  now: string;
  reload: () => Promise<void>;
  onNote: () => void;
}

/** Why the number is looked up: kept with the look. */
const reason = '回访';

/** One person to call: about what, what they were told, by when; the call, and what came of it. */
export function CallCard({ one, now, reload, onNote }: CallCardProps) {
  const { id, number, category, plate, answer, name, due, late, tries, againAt, unassigned } = one;
  const { trouble, send } = useSending([]);
  const moment = new Date(now);
  const say = late ? overdueWords : dueWords;
  async function dial() {
    const found = await send({}, (key) =>
      call(callBackApi.reveal, { params: { id }, body: { reason }, key }),
    );
    if (!found) return;
    callUp(found.phone);
    if (unassigned) await reload();
  }
  return (
    <Card className="job" look={late ? 'over' : undefined}>
      <View className="between">
        <Text className="strong">{name ?? '报事的邻居'}</Text>
        {tries > 0 && <StatusPill look="wait" icon="again" words="打过一次没通" />}
      </View>
      <Text className="line t-small quiet">{plateWords(plate)}</Text>
      <Text className="line t-small quiet">{`${category} · 编号 ${number}`}</Text>
      {answer && <Text className="line mt2">{`办理人说：${answer}`}</Text>}
      <Text className={late ? 'line strong over mt1' : 'line strong mt1'}>
        {say('callback', new Date(due), moment)}
      </Text>
      {againAt && (
        <Text className="line t-small quiet">{`${whenWords(new Date(againAt), moment)} 以后再打一次`}</Text>
      )}
      <TroubleLine trouble={trouble} />
      <View className="mt2">
        <Actions
          even
          second={
            <Button big kind="line" icon="write" label={`记结果：编号 ${number}`} onTap={onNote}>
              记结果
            </Button>
          }
        >
          <Button
            big
            icon="phone"
            label={`打电话：编号 ${number}`}
            off={againAt !== null}
            why="刚打过一次"
            busyWords="正在拨"
            onTap={dial}
          >
            打电话
          </Button>
        </Actions>
      </View>
    </Card>
  );
}
