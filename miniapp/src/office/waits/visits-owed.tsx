import { careOwedWords } from '@linli/shared/care/care.words';
import { momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';

/** Visits for which an answer, somebody who goes, or how they went is owed; they are arranged at the desk. */
export function VisitsOwed({ visits, now }: { visits: Waits['visits']; now: Date }) {
  if (visits.length === 0) return null;
  return (
    <Section title="探访" aside={`${visits.length} 户`}>
      <Card flush>
        {visits.map(({ id, home, what, since, due, late }) => (
          <ListRow
            key={id}
            title={careOwedWords[what]}
            note={`${home} · ${whenWords(new Date(due), now)} 前 · ${momentWords(new Date(since))} 起`}
            side={late && <StatusPill look="over" icon="over" words="过期" />}
          />
        ))}
      </Card>
    </Section>
  );
}
