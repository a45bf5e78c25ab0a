import type { WriteBulletin } from '@linli/shared/bulletin/bulletin.contract';
import type { BulletinRole, Manner } from '@linli/shared/bulletin/bulletin.rules';
import type { Photo } from '@linli/shared/photo/photo.contract';
import { instantOf } from '../platform/typed-moment';
import type { ChosenPlace } from './place-tree';
import type { VersionDraft } from './version-fields';

/** A bulletin as it is filled in. */
export interface WriteDraft extends VersionDraft {
  readonly unitId: string;
  readonly kind: string;
  readonly photos: readonly Photo[];
  readonly places: readonly ChosenPlace[];
  readonly roles: readonly BulletinRole[];
  readonly manner: Manner | null;
  readonly urgentReason: string;
  readonly publish: 'now' | 'later';
  readonly publishAt: string;
}

export const emptyDraft: WriteDraft = {
  ...{ unitId: '', kind: '', title: '', words: '', from: '', until: '', photos: [] },
  ...{ places: [], roles: [], manner: null, urgentReason: '', publish: 'now', publishAt: '' },
};

/** The draft as it is sent; what is not filled in is empty there. */
export const askOf = (value: WriteDraft): WriteBulletin => ({
  unitId: value.unitId,
  kind: value.kind,
  title: value.title.trim(),
  words: value.words.trim(),
  photos: value.photos.map(({ id }) => id),
  from: instantOf(value.from),
  until: instantOf(value.until),
  ...(value.publish === 'later' && { publishAt: instantOf(value.publishAt) }),
  places: value.places.map(({ id }) => id),
  roles: [...value.roles],
  manner: value.manner as Manner,
  ...(value.manner === 'urgent' && { urgentReason: value.urgentReason.trim() }),
});
