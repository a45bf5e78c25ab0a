import type { DoorPage } from '@linli/shared/door/door.contract';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { go } from '../../platform/go';

/** The next meeting at this door, and what its owners vote on. */
export function DecidingHere({ meeting, votes = [], now }: Pick<DoorPage, 'meeting' | 'votes' | 'now'>) {
  if (!meeting && votes.length === 0) return null;
  const when = (at: string) => momentWords(new Date(at));
  return (
    <Card flush className="mt3">
      {meeting && (
        <ListRow
          icon="talk"
          title={meeting.title}
          note={`开会 · ${when(meeting.startsAt)}`}
          onTap={() => go('deliberation/meeting', { id: meeting.id })}
        />
      )}
      {votes.map(({ id, title, opensAt, closesAt }) => (
        <ListRow
          key={id}
          icon="gavel"
          title={title}
          note={`业主表决 · ${opensAt > now ? `${when(opensAt)}开始` : `${when(closesAt)}截止`}`}
          onTap={() => go('deliberation/vote', { id })}
        />
      ))}
    </Card>
  );
}
