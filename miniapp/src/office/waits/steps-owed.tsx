import { momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { owedWords } from '@linli/shared/owed/owed.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';

/** What firms, branches, committees and others owe around topics. */
export function StepsOwed({ owed, now }: { owed: Waits['owed']; now: Date }) {
  if (owed.length === 0) return null;
  return (
    <Section title="议事里等着的" aside={`${owed.length} 件`}>
      <Card flush>
        {owed.map(({ id, kind, words, who, since, due, late }) => (
          <ListRow
            key={id}
            title={`等${who}`}
            note={`${owedWords[kind]} · ${words} · ${whenWords(new Date(due), now)} 前 · ${momentWords(new Date(since))} 起`}
            side={late && <StatusPill look="over" icon="over" words="过期" />}
          />
        ))}
      </Card>
    </Section>
  );
}
