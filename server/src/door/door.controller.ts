import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { doorApi } from '@linli/shared/door/door.api';
import { doorPage, type DoorPage } from '@linli/shared/door/door.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { DoorQueries } from './door.queries';
import { refusedDoor, smallDoor } from './door.page';

@Controller()
export class DoorController {
  constructor(
    private readonly db: Db,
    private readonly doors: DoorQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Answers(doorApi.door, doorPage)
  @Allow('anyone')
  door(@MaybeMe() me: Actor | null, @Param('code') code: string): Promise<DoorPage> {
    return this.db.read((read) => this.doors.door(read, me, code));
  }

  /** The small page behind a sign for whoever opens it outside the mini-program. */
  @Get('s/:code')
  @Allow('anyone')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async page(@Param('code') code: string): Promise<string> {
    try {
      const page = await this.db.read((read) => this.doors.door(read, null, code));
      return smallDoor(page, `${this.config.publicUrl}/pages/building/index?b=${page.code}`);
    } catch (trouble) {
      if (trouble instanceof Refusal)
        return refusedDoor(trouble.message, `${this.config.publicUrl}/pages/building/index`);
      throw trouble;
    }
  }
}
