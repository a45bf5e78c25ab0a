import { Text } from '@tarojs/components';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { TopicDetail } from '@linli/shared/topic/topic.contract';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';

/** Every stage that was entered, by whom it was held and for how many days; and what everybody was told. */
export function PublicRecord({ topic: { record, echoes, tookPart } }: { topic: TopicDetail }) {
  if (record.length === 0) return null;
  return (
    <>
      <Section title="走到哪里了" aside={`${tookPart} 人参与，每一步都会收到`}>
        <Card flush>
          {record.map(({ stage, name, owner, entered, days, left, late, because }) => (
            <ListRow
              key={`${stage} ${entered}`}
              title={`${name} · ${owner}`}
              note={[
                `${momentWords(new Date(entered))} 起`,
                left ? `用了 ${days} 天` : days > 0 && `到今天 ${days} 天`,
                late && '超过了日子',
                because,
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </Card>
      </Section>
      {echoes.length > 0 && (
        <Section title="告诉过大家">
          <Card>
            {echoes.map(({ at, line }) => (
              <Text
                key={`${at} ${line}`}
                className="side__line"
              >{`${momentWords(new Date(at))} · ${line}`}</Text>
            ))}
          </Card>
        </Section>
      )}
    </>
  );
}
