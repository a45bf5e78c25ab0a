import { Injectable } from '@nestjs/common';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { step } from '@linli/shared/machine';
import { Refusal } from '@linli/shared/refusal';
import type { MoveFile } from '@linli/shared/register/register.contract';
import { fileLife, type RegisterKind, type RegisterTerms } from '@linli/shared/register/register.rules';
import type { Read, Tx } from '../platform/db/db';
import { Errands } from '../platform/errand/errands';
import { Outbox } from '../platform/outbox/outbox';
import { FileKinds } from './file-kinds';
import { RegisterFaultRow, RegisterFileRow, RegisterLineRow, RegisterTermsRow } from './register.entity';
import { fileBrought, fileDropped, fileTaken, fileUndone } from './register.events';
import { RegisterRepository } from './register.repository';

/** The errand that reads a file; its subject is the file. */
export const reading = 'register.read';

const day = 24 * 60 * 60_000;

/** A file that somebody brings: what it is, what it is called, and below which place it may speak. */
export interface NewFile {
  readonly id: string;
  readonly kind: RegisterKind;
  readonly name: string;
  readonly districtId: string;
  readonly path: string;
}

/** The life of files of base data: brought, read in the background, taken in whole or dropped, and taken back while nothing stands on them. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly kinds: FileKinds,
    private readonly files: RegisterRepository,
    private readonly errands: Errands,
    private readonly outbox: Outbox,
  ) {}

  /** What a district lays down for its register, from now on. */
  async layDown(
    { rows }: Tx,
    districtId: string,
    { undoDays, waitDays, walk }: RegisterTerms,
  ): Promise<void> {
    await rows.upsert(
      RegisterTermsRow,
      { districtId, undoDays, waitDays, walkLeast: walk.least, walkMost: walk.most },
      ['districtId'],
    );
  }

  async termsOf({ rows }: Read, districtId: string): Promise<RegisterTerms> {
    const { undoDays, waitDays, walkLeast, walkMost } = await rows.findOneByOrFail(RegisterTermsRow, {
      districtId,
    });
    return { undoDays, waitDays, walk: { least: walkLeast, most: walkMost } };
  }

  /** Enters a file that lies in storage already, and has it read. */
  async bring(tx: Tx, me: Actor, file: NewFile): Promise<void> {
    await tx.rows.insert(RegisterFileRow, {
      ...file,
      state: 'reading',
      attempt: 0,
      done: 0,
      faultCount: 0,
      warnings: [],
      broughtBy: me.id,
      at: tx.at,
    });
    await this.read(tx, file);
    const { id: subjectId, districtId, kind } = file;
    await this.outbox.publish(tx, fileBrought({ districtId, subjectId, actorId: me.id, facts: { kind } }));
  }

  /** What somebody at a desk does with a file that may speak of places they steer. */
  async move(tx: Tx, me: Actor, id: string, move: MoveFile['move']): Promise<void> {
    const file = await this.files.lock(tx, id);
    if (!holdsAt(me, steering, file.path)) throw new Refusal('import.missing');
    const state = step(fileLife, file.state, move, ['keeper']);
    const kind = this.kinds.of(file.kind);
    const happened = {
      districtId: file.districtId,
      subjectId: id,
      actorId: me.id,
      facts: { kind: file.kind },
    };
    if (move === 'again') {
      await tx.rows.update(RegisterFileRow, id, { state, done: 0, total: null, counts: null, refusal: null });
      return this.read(tx, file);
    }
    await this.files.lockDistrict(tx, file.districtId);
    if (move === 'take') {
      await kind.take(tx, me, file);
      await tx.rows.update(RegisterFileRow, id, { state, takenAt: tx.at, takenBy: me.id });
      await this.clear(tx, id);
      await this.outbox.publish(tx, fileTaken(happened));
      return;
    }
    if (move === 'undo') {
      await this.refuseLate(tx, file);
      await kind.undo(tx, me, file);
    }
    await tx.rows.update(RegisterFileRow, id, { state, endedAt: tx.at });
    await this.clear(tx, id);
    await this.outbox.publish(tx, (move === 'undo' ? fileUndone : fileDropped)(happened));
  }

  /** When a file that was taken in can no longer be taken back. */
  undoUntil({ takenAt }: RegisterFileRow, { undoDays }: RegisterTerms): Date | null {
    return takenAt && new Date(takenAt.getTime() + undoDays * day);
  }

  private async refuseLate(tx: Tx, file: RegisterFileRow): Promise<void> {
    const terms = await this.termsOf(tx, file.districtId);
    const until = this.undoUntil(file, terms);
    if (until && until <= tx.at) throw new Refusal('import.late', { days: terms.undoDays });
  }

  private async clear({ rows }: Tx, fileId: string): Promise<void> {
    await rows.delete(RegisterLineRow, { fileId });
    await rows.delete(RegisterFaultRow, { fileId });
  }

  private async read(tx: Tx, { id, districtId }: Pick<NewFile, 'id' | 'districtId'>): Promise<void> {
    await this.errands.put(tx, { districtId, kind: reading, subjectId: id, lane: `register ${districtId}` });
  }
}
