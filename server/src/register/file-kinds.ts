import { Injectable } from '@nestjs/common';
import type { RegisterKind } from '@linli/shared/register/register.rules';
import { CoversFile } from './covers.file';
import type { FileKind } from './file-kind';
import { HomesFile } from './homes.file';
import { PeopleFile } from './people.file';
import { PlacesFile } from './places.file';
import { RollFile } from './roll.file';

/** How each kind of file is read. */
@Injectable()
export class FileKinds {
  private readonly kinds: Readonly<Record<RegisterKind, FileKind>>;

  constructor(places: PlacesFile, homes: HomesFile, covers: CoversFile, people: PeopleFile, roll: RollFile) {
    this.kinds = { places, homes, covers, people, roll };
  }

  of(kind: RegisterKind): FileKind {
    return this.kinds[kind];
  }
}
