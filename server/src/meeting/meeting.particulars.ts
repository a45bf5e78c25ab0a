import type { ReviseMeeting } from '@linli/shared/meeting/meeting.contract';
import { minutesLeft } from '@linli/shared/meeting/meeting.rules';
import { meetingFaults } from '@linli/shared/meeting/meeting.words';
import { refuseFields } from '@linli/shared/refusal';
import { timesFault } from '@linli/shared/training/training.rules';
import { timesFaultWords } from '@linli/shared/training/training.words';

/** What is said of a meeting itself; what is wrong with it is refused at its field. */
export function particularsOf(ask: Omit<ReviseMeeting, 'version'>, at: Date) {
  const times = { startsAt: new Date(ask.startsAt), endsAt: new Date(ask.endsAt) };
  const fault = timesFault(times, at);
  const left = minutesLeft(times, ask.agenda);
  const spot = ask.spot?.trim() || null;
  refuseFields({
    ...(fault && { [fault.field]: timesFaultWords[fault.why] }),
    ...(!fault && left < 0 && { agenda: meetingFaults.agenda(-left) }),
    ...(!ask.venueId && !spot && { venueId: meetingFaults.venue }),
    ...(ask.venueId && spot && { spot: meetingFaults.both }),
  });
  return {
    title: ask.title.trim(),
    words: ask.words?.trim() || null,
    venueId: ask.venueId ?? null,
    spot,
    ...times,
    capacity: ask.capacity ?? null,
  };
}
