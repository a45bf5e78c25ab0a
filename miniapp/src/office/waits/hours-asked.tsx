import { Text } from '@tarojs/components';
import { momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';

/** Volunteers who asked that their hours be corrected; answered at the desk. */
export function HoursAsked({ asks, now }: { asks: Waits['hours']; now: Date }) {
  if (asks.length === 0) return null;
  return (
    <Section title="请更正时长" aside={`${asks.length} 笔`}>
      <Text className="line quiet">在电脑上的“时长”里答复</Text>
      <Card flush>
        {asks.map(({ id, what, since, due, late }) => (
          <ListRow
            key={id}
            title={what}
            note={`${whenWords(new Date(due), now)} 前 · ${momentWords(new Date(since))} 起`}
            side={late && <StatusPill look="over" icon="over" words="过期" />}
          />
        ))}
      </Card>
    </Section>
  );
}
