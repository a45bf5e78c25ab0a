import {
  writeBulletin,
  type BulletinForm,
  type WriteBulletin,
} from '@linli/shared/bulletin/bulletin.contract';
import {
  blanksIn,
  windowFaults,
  type BulletinRole,
  type Manner,
} from '@linli/shared/bulletin/bulletin.rules';
import { bulletinFaults, bulletinFieldWords, windowFaultWords } from '@linli/shared/bulletin/bulletin.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { instantOf, type Moment } from './moment';

/** What every version says: words, and from when to when. */
export interface VersionDraft {
  title: string;
  words: string;
  from: Moment;
  until: Moment;
}

export interface WriteDraft extends VersionDraft {
  unitId: string;
  kind: string;
  publish: 'now' | 'later';
  publishAt: Moment;
  places: { id: string; name: string; homes: number }[];
  roles: BulletinRole[];
  manner: Manner | '';
  urgentReason: string;
}

const never: Moment = { day: '', time: '' };
export const emptyBulletin: WriteDraft = {
  ...{ unitId: '', kind: '', title: '', words: '', from: never, until: never },
  ...{ publish: 'now', publishAt: never, places: [], roles: [], manner: '', urgentReason: '' },
};

/** The fields from top to bottom. */
export const bulletinOrder = [
  'unitId',
  'kind',
  'title',
  'words',
  'photos',
  'from',
  'until',
  'places',
  'roles',
  'manner',
  'urgentReason',
  'publishAt',
];

/** The draft as it is sent; what is not filled in is empty there. */
export const askOf = (value: WriteDraft, photos: readonly string[]): WriteBulletin => ({
  unitId: value.unitId,
  kind: value.kind,
  title: value.title.trim(),
  words: value.words.trim(),
  photos: [...photos],
  from: instantOf(value.from) ?? '',
  until: instantOf(value.until) ?? '',
  ...(value.publish === 'later' && { publishAt: instantOf(value.publishAt) ?? '' }),
  places: value.places.map(({ id }) => id),
  roles: value.roles,
  manner: value.manner as Manner,
  ...(value.manner === 'urgent' && { urgentReason: value.urgentReason.trim() }),
});

const chosen = ['unitId', 'kind', 'from', 'until', 'publishAt', 'places', 'roles', 'manner'];
const how = (field: string) => (chosen.includes(field) ? ('choose' as const) : undefined);

/** What is wrong with a bulletin before it is sent, in the words of its contract and law. */
export function wrongIn(ask: WriteBulletin, { now }: Pick<BulletinForm, 'now'>): Record<string, string> {
  const faults = wordsOfFaults(faultsOf(writeBulletin, ask), bulletinFieldWords, how);
  return {
    ...windowWrong(ask, now),
    ...blanksWrong(ask),
    ...(ask.manner === 'urgent' && !ask.urgentReason && { urgentReason: bulletinFaults.urgentReason }),
    ...faults,
    ...(ask.places.length === 0 && { places: `先选${bulletinFieldWords.places}` }),
    ...(ask.roles.length === 0 && { roles: `先选${bulletinFieldWords.roles}` }),
  };
}

/** What is wrong with the times of a version. */
export function windowWrong(
  { from, until, publishAt }: Pick<WriteBulletin, 'from' | 'until' | 'publishAt'>,
  now: string,
): Record<string, string> {
  if (!from || !until) return {};
  const times = {
    from: new Date(from),
    until: new Date(until),
    publishAt: publishAt ? new Date(publishAt) : null,
  };
  return Object.fromEntries(
    Object.entries(windowFaults(times, new Date(now))).map(([field, fault]) => [
      field,
      windowFaultWords[fault],
    ]),
  );
}

/** Blanks of a template that were not filled in. */
export const blanksWrong = (said: Pick<WriteBulletin, 'title' | 'words'>): Record<string, string> =>
  Object.fromEntries(
    (['title', 'words'] as const).flatMap((field) => {
      const blanks = blanksIn(said[field]);
      return blanks.length ? [[field, bulletinFaults.blanks(blanks)]] : [];
    }),
  );
