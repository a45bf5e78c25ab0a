import { momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { topicOwedWords } from '@linli/shared/topic/topic.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** What somebody owes to topics: a look, a step, an answer, word to whoever has no phone. */
export function TopicsOwed({ topics, now }: { topics: Waits['topics']; now: Date }) {
  if (topics.length === 0) return null;
  return (
    <Section title="议题" aside={`${topics.length} 件`}>
      <Card flush>
        {topics.map(({ id, what, title, who, since, due, late }) => (
          <ListRow
            key={`${id} ${what} ${since}`}
            title={[topicOwedWords[what], who].filter(Boolean).join(' · ')}
            note={`${title} · ${whenWords(new Date(due), now)} 前 · ${momentWords(new Date(since))} 起`}
            side={late && <StatusPill look="over" icon="over" words="过期" />}
            onTap={() => go('deliberation/topic', { id })}
          />
        ))}
      </Card>
    </Section>
  );
}
