import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { bulletinApi } from '@linli/shared/bulletin/bulletin.api';
import * as c from '@linli/shared/bulletin/bulletin.contract';
import { bulletinFieldWords } from '@linli/shared/bulletin/bulletin.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { BulletinQueries } from './bulletin.queries';
import { ReachService } from './reach.service';

@Contract(c.askBulletins, bulletinFieldWords)
export class AskBulletinsDto {}
export interface AskBulletinsDto extends c.AskBulletins {}

@Contract(c.seeBulletin, bulletinFieldWords)
export class SeeBulletinDto {}
export interface SeeBulletinDto extends c.SeeBulletin {}

@Controller()
export class BulletinController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: BulletinQueries,
    private readonly reach: ReachService,
  ) {}

  @Answers(bulletinApi.list, c.bulletins)
  @Allow('anyone')
  list(@MaybeMe() me: Actor | null, @Query() { place }: AskBulletinsDto): Promise<c.Bulletins> {
    return this.db.readLate(me?.id ?? null, (read) => this.queries.list(read, me, place ?? null));
  }

  @Answers(bulletinApi.look, c.bulletin)
  @Allow('anyone')
  look(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.Bulletin> {
    return this.db.read((read) => this.queries.look(read, me, id));
  }

  @Answers(bulletinApi.see, nothing)
  @Allow('signed-in')
  see(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: SeeBulletinDto,
  ): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      await this.queries.look(tx, me, id);
      await this.reach.see(tx, me, id, version);
      return {};
    });
  }
}
