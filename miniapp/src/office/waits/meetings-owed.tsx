import { meetingOwedWords } from '@linli/shared/meeting/meeting.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { go } from '../../platform/go';
import { OwedRows } from './owed-rows';

/** What is owed about meetings: the next of a series, minutes, a second look, what was raised or agreed. */
export const MeetingsOwed = ({ meetings, now }: { meetings: Waits['meetings']; now: Date }) => (
  <OwedRows
    title="会上的事"
    unit="件"
    rows={meetings.map(({ id, what, title, who, ...when }) => ({
      ...when,
      key: `${what} ${id}`,
      title: `等${who ?? ''}${meetingOwedWords[what]}`,
      about: title,
      onTap: () => (what === 'series' ? go('convener/meetings') : go('convener/meeting', { id })),
    }))}
    now={now}
  />
);
