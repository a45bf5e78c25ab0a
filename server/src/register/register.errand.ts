import { Injectable } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { registerLimits } from '@linli/shared/register/register.rules';
import { PeopleService } from '../people/people.service';
import { Db } from '../platform/db/db';
import { Errands, type Errand, type ErrandKind } from '../platform/errand/errands';
import { tableIn } from '../platform/sheet/table';
import { FileKinds } from './file-kinds';
import type { RegisterFileRow } from './register.entity';
import { RegisterFiles } from './register.files';
import { reading, RegisterService } from './register.service';
import { RegisterStage } from './register.stage';
import { toldIn, type ToldFile } from './row.reading';

/** Reads files of base data: what each row would do, and what is wrong in it. Nothing but that is written. */
@Injectable()
export class RegisterErrand implements ErrandKind {
  readonly kind = reading;

  constructor(
    private readonly db: Db,
    private readonly register: RegisterService,
    private readonly kinds: FileKinds,
    private readonly stage: RegisterStage,
    private readonly files: RegisterFiles,
    private readonly people: PeopleService,
    private readonly errands: Errands,
  ) {
    errands.add(this);
  }

  async run(errand: Errand): Promise<void> {
    const file = await this.db.write((tx) => this.stage.begin(tx, errand.subjectId));
    // It was read while the errand waited.
    if (!file) return;
    try {
      await this.look(errand, file);
    } catch (trouble) {
      if (!(trouble instanceof Refusal)) throw trouble;
      await this.db.write((tx) => this.stage.stumble(tx, file, trouble));
    }
  }

  private async look(errand: Errand, file: RegisterFileRow): Promise<void> {
    const told = await this.told(file);
    await this.db.write((tx) => this.stage.headed(tx, file, told));
    const scope = await this.db.read(async (read) => ({
      districtId: file.districtId,
      path: file.path,
      posts: await this.people.postsOf(read, file.broughtBy),
      terms: await this.register.termsOf(read, file.districtId),
    }));
    const looking = await this.db.read(async (read) => this.kinds.of(file.kind).look(read, scope, told.rows));
    for (;;) {
      const { value, done } = await looking.next();
      if (done) {
        await this.db.write((tx) => this.stage.finish(tx, file, value));
        return;
      }
      const mine = await this.db.write(async (tx) => {
        await this.errands.hold(tx, errand);
        return this.stage.note(tx, file, told, value);
      });
      // Somebody else reads it by now: this lease was lost.
      if (!mine) return;
    }
  }

  private async told({ id, kind }: RegisterFileRow): Promise<ToldFile> {
    const bytes = await this.files.get(id);
    if (!bytes) throw new Refusal('import.missing');
    const told = toldIn(kind, await tableIn(bytes));
    const [rows, limit] = [told.rows.length, registerLimits.rows];
    if (rows > limit) throw new Refusal('import.too_long', { rows, limit });
    return told;
  }
}
