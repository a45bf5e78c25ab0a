import type { OccasionDetail, ReviseActivity } from '@linli/shared/activity/activity.contract';
import { activityFaults, activityFieldWords } from '@linli/shared/activity/activity.words';
import { faultsOf, type Fields } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { timesFault } from '@linli/shared/training/training.rules';
import { timesFaultWords } from '@linli/shared/training/training.words';
import type { OccasionDraft } from '../parts/occasion-fields';
import { instantOf, momentOf } from '../platform/typed-moment';

/** An activity as it is typed: day and hours apart, numbers as text. */
export interface ActivityDraft extends OccasionDraft {
  readonly words: string;
  readonly capacity: string;
  readonly firstPlaces: string;
}

export const emptyActivity: ActivityDraft = {
  ...{ title: '', words: '', venue: '', day: '', from: '09:00', to: '11:00', capacity: '', firstPlaces: '0' },
};

/** An activity that is changed, as it was typed. */
export function draftOf(one: OccasionDetail): ActivityDraft {
  const [day = '', from = ''] = momentOf(one.startsAt).split('T');
  return {
    ...{ title: one.title, words: one.words ?? '', venue: one.venue, day, from },
    to: momentOf(one.endsAt).split('T')[1] ?? '',
    capacity: one.capacity?.toString() ?? '',
    firstPlaces: `${one.firstPlaces}`,
  };
}

/** What is asked of the server. */
export const askOf = ({
  title,
  words,
  venue,
  day,
  from,
  to,
  capacity,
  firstPlaces,
}: ActivityDraft): Omit<ReviseActivity, 'version'> => ({
  title: title.trim(),
  venue: venue.trim(),
  startsAt: instantOf(`${day}T${from}`),
  endsAt: instantOf(`${day}T${to}`),
  firstPlaces: Number(firstPlaces || 0),
  ...(words.trim() && { words: words.trim() }),
  ...(capacity.trim() && { capacity: Number(capacity) }),
});

/** What is wrong with what is asked, by field. */
export function faultsOfAsk(
  ask: Readonly<Record<string, unknown>> & Omit<ReviseActivity, 'version'>,
  fields: Fields,
  now: Date,
): Record<string, string | undefined> {
  const faults = wordsOfFaults(faultsOf(fields, ask), activityFieldWords, (field) =>
    ['placeId', 'unitId'].includes(field) ? 'choose' : undefined,
  );
  const tooMany = ask.capacity !== undefined && ask.firstPlaces > ask.capacity;
  const said: Record<string, string | undefined> = {
    ...(tooMany && { firstPlaces: activityFaults.first }),
    ...faults,
  };
  if (said.startsAt || said.endsAt) return said;
  const fault = timesFault({ startsAt: new Date(ask.startsAt), endsAt: new Date(ask.endsAt) }, now);
  return { ...said, ...(fault && { [fault.field]: timesFaultWords[fault.why] }) };
}
