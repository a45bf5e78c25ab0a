import { phonePattern } from '@linli/shared/people/people.contract';
import { mayPlace, type Engagement, type Origin, type Permission } from '@linli/shared/people/people.rules';
import { engagementWords, originWords } from '@linli/shared/people/people.words';
import { eitherWords } from '@linli/shared/register/register.words';
import type { Looked, Scope } from './file-kind';
import type { Gazetteer, KnownPlace } from './gazetteer';
import { descend, refuseOutside } from './place.reading';
import type { HeldPost, PostParticulars } from './post.repository';
import type { RowReader } from './row.reading';

/** A role of the district as rows name it. */
export interface NamedRole {
  readonly code: string;
  readonly name: string;
  readonly permission: Permission;
  readonly kinds: readonly string[];
}

/** Who holds which role where, as a row tells it. */
export interface ToldPost extends PostParticulars {
  readonly phone: string;
  readonly role: string;
  readonly permission: Permission;
  readonly place: KnownPlace;
  readonly since: string;
}

/** The post that a row wants. */
export interface PostWanted {
  readonly role: string;
  readonly placeId: string;
  readonly permission: Permission;
  readonly path: string;
  readonly since: string;
}

/** What of a row tells of a person; kept sealed until the file is taken in. */
export interface Personal extends PostParticulars {
  readonly phone: string;
}

const longest = 60;

interface Around {
  readonly gazetteer: Gazetteer;
  readonly roles: ReadonlyMap<string, NamedRole>;
  readonly scope: Scope;
  readonly today: string;
}

/** What a row tells of a post; null where a field is missing or wrong. */
export function postIn(reader: RowReader, { gazetteer, roles, scope, today }: Around): ToldPost | null {
  const workName = reader.text('name', 20);
  const phone = reader.text('phone', 20)?.replace(/^\+?86(?=1)|[\s-]/g, '') ?? null;
  if (phone !== null && !phonePattern.test(phone)) reader.fault('phone', 'phone');
  const role = roles.get(reader.text('role', 40) ?? '');
  if (!role) reader.fault('role', 'choice', [...roles.keys()].join('、'));
  const workPhone = reader.text('workPhone', 20);
  const engagement = reader.choice('engagement', wordsBack<Engagement>(engagementWords));
  const origin = reader.choice('origin', wordsBack<Origin>(originWords));
  const since = reader.day('since', today, longest);
  const until = reader.day('until', today, longest);
  if (since && until && until < since) reader.fault('until', 'order');
  const place = descend(gazetteer, reader, placeNames(reader));
  if (!role || !phone || !since || reader.wrong.length) return null;
  if (!place || !role.kinds.includes(place.kind)) {
    reader.fault('role', 'unfit', eitherWords(role.kinds));
    return null;
  }
  refuseOutside(reader, place, { path: scope.path, today });
  if (!mayPlace(scope, role.permission, place.path)) reader.fault('role', 'rank');
  const { code, permission } = role;
  return { phone, role: code, permission, place, since, until, workName, workPhone, engagement, origin };
}

/** A grid names its place by itself; whoever works in it may have told the compound too. */
function placeNames(reader: RowReader) {
  const grid = reader.text('grid', 40);
  const outer = { street: reader.text('street', 40), community: reader.text('community', 40) };
  if (grid) return { ...outer, grid };
  return {
    ...outer,
    compound: reader.text('compound', 40),
    building: reader.number('building'),
    entrance: reader.number('entrance'),
    unit: reader.text('unit', 60),
  };
}

const wordsBack = <T extends string>(words: Readonly<Record<T, string>>): Record<string, T> =>
  Object.fromEntries(Object.entries<string>(words).map(([code, word]) => [word, code as T]));

/** What of a post can be put right. */
export const particularsOf = ({
  workName,
  workPhone,
  until,
  engagement,
  origin,
}: PostParticulars): PostParticulars => ({
  workName,
  workPhone,
  until,
  engagement,
  origin,
});

/** Whether nothing of it is another. */
export const isAs = (one: PostParticulars, other: PostParticulars): boolean =>
  JSON.stringify(particularsOf(one)) === JSON.stringify(particularsOf(other));

/** What a row does to the post that is there: what it does not tell of stays. */
export function comparedPost(
  reader: RowReader,
  told: ToldPost,
  { there, today }: { there: HeldPost | undefined; today: string },
): Pick<Looked, 'effect' | 'subjectId' | 'wanted' | 'before' | 'personal'> {
  if (!there && told.until && told.until < today) {
    reader.fault('until', 'past');
    return { effect: null, subjectId: '' };
  }
  const personal: Personal = {
    phone: told.phone,
    workName: told.workName ?? there?.workName ?? null,
    workPhone: told.workPhone ?? there?.workPhone ?? null,
    until: told.until ?? there?.until ?? null,
    engagement: told.engagement ?? there?.engagement ?? null,
    origin: told.origin ?? there?.origin ?? null,
  };
  const { role, place, since, permission } = told;
  const wanted = { role, placeId: place.id, permission, path: place.path, since };
  if (!there) return { effect: 'fresh', subjectId: place.id, wanted, personal };
  const before = particularsOf(there);
  const ends = personal.until !== there.until && there.until === null;
  const effect = isAs(personal, before) ? 'same' : ends ? 'ended' : 'changed';
  return { effect, subjectId: there.id, wanted, before, personal };
}
