import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { phonePattern } from '@linli/shared/people/people.contract';
import {
  mayPlace,
  type Actor,
  type Engagement,
  type Origin,
  type Permission,
} from '@linli/shared/people/people.rules';
import { engagementWords, originWords } from '@linli/shared/people/people.words';
import type { PlaceKind } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { placeKindWords } from '@linli/shared/register/register.words';
import { PeopleService } from '../people/people.service';
import type { Read, Tx } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { StaffService } from '../staff/staff.service';
import { FirstRows, together, type FileAtHand, type FileKind, type Looked, type Scope } from './file-kind';
import { Gazetteer, type KnownPlace } from './gazetteer';
import { descend, refuseOutside } from './place.reading';
import { PostRepository, type HeldPost, type PostParticulars } from './post.repository';
import { RegisterRepository, type Line } from './register.repository';
import { RowReader, type ToldRow } from './row.reading';

interface Role {
  readonly code: string;
  readonly name: string;
  readonly permission: Permission;
  readonly kinds: readonly string[];
}

/** Who holds which role where, as a row tells it. */
interface ToldPost extends PostParticulars {
  readonly phone: string;
  readonly role: string;
  readonly permission: Permission;
  readonly place: KnownPlace;
  readonly since: string;
}

interface Wanted {
  readonly role: string;
  readonly placeId: string;
  readonly permission: Permission;
  readonly path: string;
  readonly since: string;
}

/** What of a row tells of a person; kept sealed until the file is taken in. */
interface Personal extends PostParticulars {
  readonly phone: string;
}

const longest = 60;

/** People with dated appointments, known by their phone: whoever has none here gets an account that is theirs once they come. */
@Injectable()
export class PeopleFile implements FileKind {
  readonly kind = 'people';

  constructor(
    private readonly register: RegisterRepository,
    private readonly posts: PostRepository,
    private readonly people: PeopleService,
    private readonly staff: StaffService,
    private readonly secrets: Secrets,
  ) {}

  async *look(
    read: Read,
    scope: Scope,
    rows: readonly ToldRow[],
  ): AsyncGenerator<readonly Looked[], string[]> {
    const gazetteer = await Gazetteer.of(read, scope.districtId);
    const roles = new Map((await this.posts.roles(read)).map((role) => [role.name, role]));
    const first = new FirstRows();
    const today = localDate(read.at);
    for (const group of together(rows)) {
      const told = group.map(({ row, told }) => {
        const reader = new RowReader(this.kind, told);
        const post = postIn(reader, { gazetteer, roles, scope, today });
        const before = post && first.before(`${post.phone} ${post.role} ${post.place.id}`, row);
        if (before) reader.fault('phone', 'twice', `${before}`);
        return { row, reader, post };
      });
      const indexes = new Map(
        told.flatMap(({ post }) => (post ? [[post.phone, this.people.phoneIndex(post.phone)] as const] : [])),
      );
      const held = await this.posts.heldBy(read, [...indexes.values()]);
      yield told.map(({ row, reader, post }): Looked => {
        if (!post || reader.wrong.length) return { row, wrong: reader.wrong, effect: null, subjectId: '' };
        const there = held.find(
          (one) =>
            one.role === post.role &&
            one.placeId === post.place.id &&
            indexes.get(post.phone)?.equals(one.phoneIndex),
        );
        return { row, wrong: reader.wrong, ...compared(reader, post, { there, today }) };
      });
    }
    return [];
  }

  async take(tx: Tx, me: Actor, file: FileAtHand): Promise<void> {
    const lines = await this.register.lines<Wanted, PostParticulars>(tx, file.id);
    for (const line of lines) {
      const { wanted, sealed } = line;
      if (!mayPlace(me, wanted.permission, wanted.path)) throw new Refusal('role.not_yours');
      const personal = JSON.parse(sealed ? this.secrets.open(sealed) : '{}') as Personal;
      const id =
        line.effect === 'fresh' ? await this.appoint(tx, me, { file, wanted, personal }) : line.subjectId;
      if (line.effect !== 'fresh') await this.amend(tx, me, { ...line, wanted: particularsOf(personal) });
      const { phone: _, ...after } = personal;
      await this.posts.keepChange(tx, {
        fileId: file.id,
        subjectId: id,
        effect: line.effect,
        before: line.before,
        after,
      });
    }
  }

  private async appoint(
    tx: Tx,
    me: Actor,
    { file, wanted, personal }: { file: FileAtHand; wanted: Wanted; personal: Personal },
  ): Promise<string> {
    const { phone, ...particulars } = personal;
    const personId = await this.people.accountFor(tx, { phone, name: particulars.workName });
    const held = await this.people.heldBy(tx, personId);
    const { role, placeId, since } = wanted;
    if (held.some((post) => post.role === role && post.placeId === placeId))
      throw new Refusal('import.changed');
    const post = { districtId: file.districtId, personId, role, placeId, since, ...particulars };
    return this.people.appoint(tx, me.id, post);
  }

  private async amend(
    tx: Tx,
    me: Actor,
    { subjectId, effect, wanted, before }: Line<PostParticulars>,
  ): Promise<void> {
    const there = await this.posts.particulars(tx, subjectId);
    if (!there || !before || !isAs(there, before)) throw new Refusal('import.changed');
    const over = effect === 'ended' && wanted.until !== null && wanted.until < localDate(tx.at);
    await this.people.amendAppointment(tx, me, subjectId, over ? { ...wanted, until: null } : wanted);
    // What they hold goes back to the queue when it ends, and it ends with yesterday at the latest.
    if (over) await this.staff.endAppointment(tx, me, subjectId);
  }

  async undo(tx: Tx, me: Actor, file: FileAtHand): Promise<void> {
    const changes = await this.register.changes<PostParticulars>(tx, file.id);
    const there = await Promise.all(changes.map(({ subjectId }) => this.posts.particulars(tx, subjectId)));
    const moved = changes.filter(({ wanted, effect }, index) => {
      const now = there[index];
      return !now || (effect === 'ended' ? now.until === null : !isAs(now, wanted));
    });
    this.register.refuseMoved(moved.length);
    const fresh = changes.filter(({ effect }) => effect === 'fresh').map(({ subjectId }) => subjectId);
    this.register.refuseUsed('ticket', await this.posts.ticketsHeld(tx, fresh));
    for (const id of fresh) await this.people.withdrawAppointment(tx, me, id);
    for (const { subjectId, effect, before } of changes)
      if (effect !== 'fresh' && before) {
        await this.posts.reopen(tx, subjectId);
        await this.people.amendAppointment(tx, me, subjectId, before);
      }
  }
}

interface Around {
  readonly gazetteer: Gazetteer;
  readonly roles: ReadonlyMap<string, Role>;
  readonly scope: Scope;
  readonly today: string;
}

/** What a row tells of a post; null where a field is missing or wrong. */
function postIn(reader: RowReader, { gazetteer, roles, scope, today }: Around): ToldPost | null {
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
    reader.fault('role', 'unfit', role.kinds.map((kind) => placeKindWords[kind as PlaceKind]).join('或'));
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

const particularsOf = ({
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

const isAs = (one: PostParticulars, other: PostParticulars): boolean =>
  JSON.stringify(particularsOf(one)) === JSON.stringify(particularsOf(other));

/** What a row does to the post that is there: what it does not tell of stays. */
function compared(
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
