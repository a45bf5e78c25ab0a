import { momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { meetingOwedWords } from '@linli/shared/meeting/meeting.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** What is owed about meetings: the next of a series, minutes, a second look, what was raised or agreed. */
export function MeetingsOwed({ meetings, now }: { meetings: Waits['meetings']; now: Date }) {
  if (meetings.length === 0) return null;
  return (
    <Section title="会上的事" aside={`${meetings.length} 件`}>
      <Card flush>
        {meetings.map(({ id, what, title, who, since, due, late }) => (
          <ListRow
            key={`${what} ${id}`}
            title={`等${who ?? ''}${meetingOwedWords[what]}`}
            note={`${title} · ${whenWords(new Date(due), now)} 前 · ${momentWords(new Date(since))} 起`}
            side={late && <StatusPill look="over" icon="over" words="过期" />}
            onTap={() => (what === 'series' ? go('office/meetings') : go('office/meeting', { id }))}
          />
        ))}
      </Card>
    </Section>
  );
}
