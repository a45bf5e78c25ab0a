import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { mayPlace, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { PeopleService } from '../people/people.service';
import type { Read, Tx } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { StaffService } from '../staff/staff.service';
import { FirstRows, together, type FileAtHand, type FileKind, type Looked, type Scope } from './file-kind';
import { Gazetteer } from './gazetteer';
import { comparedPost, isAs, particularsOf, postIn, type Personal, type PostWanted } from './people.row';
import { PostRepository, type PostParticulars } from './post.repository';
import { RegisterRepository, type Line } from './register.repository';
import { RowReader, type ToldRow } from './row.reading';

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
        return { row, wrong: reader.wrong, ...comparedPost(reader, post, { there, today }) };
      });
    }
    return [];
  }

  async take(tx: Tx, me: Actor, file: FileAtHand): Promise<void> {
    const lines = await this.register.lines<PostWanted, PostParticulars>(tx, file.id);
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
    { file, wanted, personal }: { file: FileAtHand; wanted: PostWanted; personal: Personal },
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
