import { momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** People who asked for a home and wait for an answer. */
export function HomesAsked({ asks, now }: { asks: Waits['asks']; now: Date }) {
  if (asks.length === 0) return null;
  return (
    <Section title="谁要入住" aside={`${asks.length} 位`}>
      <Card flush>
        {asks.map(({ id, home, since, due, late }) => (
          <ListRow
            key={id}
            title="等核对入住"
            note={`${home} · ${whenWords(new Date(due), now)} 前 · ${momentWords(new Date(since))} 起`}
            side={late && <StatusPill look="over" icon="over" words="过期" />}
            onTap={() => go('office/newcomers')}
          />
        ))}
      </Card>
    </Section>
  );
}
