import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import {
  planTraining,
  reviseTraining,
  type ReviseTraining,
  type TrainingDetail,
} from '@linli/shared/training/training.contract';
import { timesFault } from '@linli/shared/training/training.rules';
import { timesFaultWords, trainingFieldWords } from '@linli/shared/training/training.words';
import type { OccasionDraft } from '../parts/occasion-fields';
import { instantOf, timeOf } from '../platform/typed-moment';

/** A session as it is typed: day and hours apart, numbers as text. */
export interface TrainingDraft extends OccasionDraft {
  readonly words: string;
  readonly material: string;
  readonly url: string;
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly capacity: string;
  readonly validMonths: string;
  readonly remindDays: string;
}

export const emptyTraining: TrainingDraft = {
  ...{ title: '', words: '', venue: '', day: '', from: '09:00', to: '11:00', material: '', url: '' },
  files: [],
  ...{ capacity: '', validMonths: '', remindDays: '30' },
};

/** A session that is changed, as it was typed. */
export const draftOf = (one: TrainingDetail): TrainingDraft => ({
  title: one.title,
  words: one.words ?? '',
  venue: one.venue,
  day: localDate(new Date(one.startsAt)),
  from: timeOf(one.startsAt),
  to: timeOf(one.endsAt),
  material: one.materials[0]?.name ?? '',
  url: one.materials[0]?.url ?? '',
  files: one.files.map(({ id, name }) => ({ id, name })),
  capacity: one.capacity?.toString() ?? '',
  validMonths: one.validMonths?.toString() ?? '',
  remindDays: `${one.remindDays}`,
});

const numberOf = (text: string): number | undefined => (text.trim() ? Number(text) : undefined);

/** What is asked of the server; beside it the other materials, which this form leaves as they are. */
export const askOf = (
  draft: TrainingDraft,
  others: ReviseTraining['materials'] = [],
): Omit<ReviseTraining, 'version'> => ({
  title: draft.title.trim(),
  words: draft.words.trim() || undefined,
  venue: draft.venue.trim(),
  startsAt: instantOf(`${draft.day}T${draft.from}`),
  endsAt: instantOf(`${draft.day}T${draft.to}`),
  materials: [
    ...(draft.url.trim()
      ? [{ name: draft.material.trim() || draft.url.trim().slice(0, 60), url: draft.url.trim() }]
      : []),
    ...others,
  ],
  documents: draft.files.map(({ id }) => id),
  capacity: numberOf(draft.capacity),
  validMonths: numberOf(draft.validMonths),
  remindDays: numberOf(draft.remindDays) ?? 30,
});

/** What is wrong with what is asked, by field. */
export function faultsOfAsk(
  ask: Readonly<Record<string, unknown>> & Pick<ReviseTraining, 'startsAt' | 'endsAt'>,
  fields: typeof planTraining | typeof reviseTraining,
  now: Date,
): Record<string, string | undefined> {
  const faults = wordsOfFaults(faultsOf(fields, ask), trainingFieldWords);
  if (faults.startsAt || faults.endsAt) return faults;
  const fault = timesFault({ startsAt: new Date(ask.startsAt), endsAt: new Date(ask.endsAt) }, now);
  return { ...faults, ...(fault && { [fault.field]: timesFaultWords[fault.why] }) };
}
