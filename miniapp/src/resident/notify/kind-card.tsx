import { Text, View } from '@tarojs/components';
import type { SubscriptionLine } from '@linli/shared/subscription/subscription.contract';
import type { LetterKind } from '@linli/shared/subscription/subscription.rules';
import { AskButton } from '../../parts/ask-button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { leftWords } from '../../parts/on-duty';
import { Switch } from '../../parts/switch';
import { canWrite } from '../../platform/in-wechat';

const what: Record<LetterKind, { title: string; note: string }> = {
  progress: { title: '办到哪一步了', note: '有人受理、转给别人、想问您情况的时候' },
  result: { title: '办完了，请您评价', note: '办结、反馈、核对有了结果的时候' },
  bulletin: { title: '社区公告', note: '停水停电、施工、开会的时候' },
  task: { title: '有事要办', note: '新派来、退回来、催了一次、没按时办的时候' },
};

interface KindCardProps {
  line: SubscriptionLine;
  onSwitch: (wanted: boolean) => unknown;
}

/** One kind of letter: what for, on or off, how many WeChat still carries, and the way to one more. */
export function KindCard({ line, onSwitch }: KindCardProps) {
  const { kind, wanted, standing } = line;
  const { title, note } = what[kind];
  return (
    <Card flush className="mt3">
      <ListRow title={title} note={note} side={<Switch label={title} on={wanted} onChange={onSwitch} />} />
      {wanted && (
        <View className="row">
          <View className="row__main">
            <Text>{leftWords(line)}</Text>
          </View>
          {canWrite && !standing && (
            <View className="row__side">
              <AskButton kinds={[kind]} label={`${title}：再要一次`}>
                再要一次
              </AskButton>
            </View>
          )}
        </View>
      )}
    </Card>
  );
}
