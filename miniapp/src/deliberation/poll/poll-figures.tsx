import { Text, View } from '@tarojs/components';
import type { PollPage } from '@linli/shared/poll/poll.contract';
import { pointsWords } from '@linli/shared/poll/poll.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';

interface PollFiguresProps extends Pick<PollPage, 'kind' | 'people'> {
  result: NonNullable<PollPage['result']>;
}

/** What came of it: options best first with how many of how many, and the buildings that are large enough. */
export function PollFigures({ result: { order, buildings, others }, kind, people }: PollFiguresProps) {
  const top = Math.max(1, ...order.map(({ people: count, points }) => points ?? count));
  const names = new Map(order.map(({ id, name }) => [id, name]));
  return (
    <View>
      <Section title="结果" aside={`${people} 人答了`}>
        <Card>
          {order.map(({ id, name, people: count, points }) => (
            <View key={id} className="poll__bar-row">
              <View className="poll__bar-words">
                <Text className="grow strong">{name}</Text>
                <Text>{points === null ? `${count} / ${people} 人` : pointsWords(points)}</Text>
              </View>
              <View className="poll__bar">
                <View
                  className="poll__bar-part"
                  style={{ width: `${Math.round((100 * (points ?? count)) / top)}%` }}
                />
              </View>
            </View>
          ))}
          {kind === 'rank' && (
            <Text className="line t-small quiet mt2">
              排在越前得分越高，没排的平分剩下的分；得分高的，是大多数人都能接受的。
            </Text>
          )}
        </Card>
      </Section>
      {buildings.length > 0 && (
        <Section title="各楼怎么看">
          <Card flush>
            {buildings.map(({ name, people: count, order: [first] }) => (
              <ListRow
                key={name}
                title={name}
                note={`${count} 人答了，最多的是 ${first ? (names.get(first.id) ?? '') : '—'}`}
              />
            ))}
            {others > 0 && <ListRow title="其他楼" note={`${others} 人答了，人少，不单独显示`} />}
          </Card>
        </Section>
      )}
    </View>
  );
}
