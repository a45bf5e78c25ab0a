import { momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { lookOwedWords } from '@linli/shared/watch/watch.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** Bulletins that wait for a second person. */
export function LooksOwed({ looks, now }: { looks: Waits['looks']; now: Date }) {
  if (looks.length === 0) return null;
  return (
    <Section title="等人看的公告" aside={`${looks.length} 份`}>
      <Card flush>
        {looks.map(({ id, title, unit, who, since, due, late }) => (
          <ListRow
            key={id}
            title={who ? `等${who}看一眼` : lookOwedWords}
            note={`${title} · ${unit} · ${whenWords(new Date(due), now)} 前 · ${momentWords(new Date(since))} 起`}
            side={late && <StatusPill look="over" icon="over" words="过期" />}
            onTap={() => go('office/bulletin', { id })}
          />
        ))}
      </Card>
    </Section>
  );
}
