import { Text, View } from '@tarojs/components';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { moment } from '../platform/clock';
import { filesWords } from '../platform/form-file';
import { giveUp, tryNow } from '../platform/outgoing/decide';
import { writeDown, type Outgoing } from '../platform/outgoing/outgoing';
import { toast } from '../platform/toast';
import { Actions } from './actions';
import { Button } from './button';
import { Card } from './card';
import { OutgoingStopped } from './outgoing-stopped';
import { StatusPill, type PillWords } from './pill';

const waits: PillWords = { look: 'hold', icon: 'offline', words: '等网络，还没交' };
const stopped: PillWords = { look: 'lamp', icon: 'info', words: '没交上' };

/** One thing that was submitted and has no answer yet: what it is, when it was written, and what can be done about it. */
export function OutgoingCard({ item }: { item: Outgoing }) {
  const { title, about, words, files, ask, stop } = item;
  const written = ask.body.capturedAt;
  const small = [written && `写于 ${whenWords(new Date(written), new Date(moment()))}`, filesWords(files)];
  const drop = (
    <Button
      kind="plain"
      onTap={() => {
        giveUp(item);
        toast('不交了', () => void writeDown(item));
      }}
    >
      不要了
    </Button>
  );
  return (
    <Card look={stop && 'now'}>
      <View className="between">
        <StatusPill {...(stop ? stopped : waits)} />
        <Text className="t-small faint">{title}</Text>
      </View>
      {about && <Text className="line strong mt2">{about}</Text>}
      {words && <Text className="line mt1">{words}</Text>}
      <Text className="line t-small quiet mt1">{small.filter(Boolean).join(' · ')}</Text>
      {stop ? (
        <OutgoingStopped item={item} stop={stop} drop={drop} />
      ) : (
        <View className="mt3">
          <Actions second={drop}>
            <Button kind="line" busyWords="正在交" onTap={() => tryNow(item)}>
              现在交
            </Button>
          </Actions>
        </View>
      )}
    </Card>
  );
}
