import type { WriteBulletin } from '@linli/shared/bulletin/bulletin.contract';
import type { BulletinRole, Manner } from '@linli/shared/bulletin/bulletin.rules';
import { instantOf, type Moment } from '../../platform/moment';

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
