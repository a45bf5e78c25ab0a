import { Text, View } from '@tarojs/components';
import { clockWords } from '@linli/shared/deadline/deadline.words';
import { limitWords, promiseWords } from '@linli/shared/deadline/policy.words';
import type { PolicyLine } from '@linli/shared/deadline/rule.contract';
import { termOf } from '@linli/shared/deadline/term.rules';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { sinceWords } from '@linli/shared/deadline/rule.words';

interface PolicyCardProps {
  policy: PolicyLine;
  coming: readonly PolicyLine[];
  onEdit?: () => void;
}

const promised = ['accept', 'resolve', 'feedback'] as const;
const promises = (policy: PolicyLine): string[] =>
  promised.map((kind) => promiseWords(termOf(policy[kind]), clockWords[kind]));

/** One policy in words: which matters have it, what it promises, how far it bends, since when. */
export function PolicyCard({ policy, coming, onEdit }: PolicyCardProps) {
  const { name, usedFor, source, from, interimMeetsFeedback, pause, extension } = policy;
  return (
    <View className="mt3">
      <Card>
        <Text className="line strong">{name}</Text>
        {usedFor.length > 0 && <Text className="line t-small quiet">{usedFor.join('、')}</Text>}
        {promises(policy).map((words) => (
          <Text key={words} className="line mt2">
            {words}
          </Text>
        ))}
        {interimMeetsFeedback && <Text className="line mt2">先回个话就算反馈过了</Text>}
        <Text className="line mt2">缓办：{limitWords(pause)}</Text>
        <Text className="line mt2">延期：{limitWords(extension)}</Text>
        <Text className="line t-small quiet mt2">{sinceWords(from, source)}</Text>
        {coming.map((later) => (
          <Text key={later.version} className="line mt3">
            {`以后：${promises(later).join('，')}。${sinceWords(later.from, later.source)}`}
          </Text>
        ))}
        {onEdit && (
          <View className="mt3">
            <Actions>
              <Button kind="line" icon="write" label={`改期限：${name}`} onTap={onEdit}>
                改期限
              </Button>
            </Actions>
          </View>
        )}
      </Card>
    </View>
  );
}
