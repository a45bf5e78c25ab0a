import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { boardApi } from '@linli/shared/board/board.api';
import * as c from '@linli/shared/board/board.contract';
import { boardFieldWords } from '@linli/shared/board/board.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { SavedFilterService } from './saved-filter.service';

@Contract(c.saveFilter, boardFieldWords)
export class SaveFilterDto {}
export interface SaveFilterDto extends c.SaveFilter {}

@Contract(c.renameFilter, boardFieldWords)
export class RenameFilterDto {}
export interface RenameFilterDto extends c.RenameFilter {}

const Id = () => Param('id', ParseUUIDPipe);

@Controller()
export class SavedFilterController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly filters: SavedFilterService,
  ) {}

  @Answers(boardApi.filters, c.savedFilters)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<c.SavedFilters> {
    return this.db.read((read) => this.filters.of(read, me));
  }

  @Answers(boardApi.saveFilter, c.savedFilters, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  save(@Me() me: Actor, @Key() key: Keyed, @Body() ask: SaveFilterDto): Promise<c.SavedFilters> {
    return this.once.write(key, async (tx) => {
      await this.filters.save(tx, me, ask);
      return this.filters.of(tx, me);
    });
  }

  @Answers(boardApi.renameFilter, c.savedFilters)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  rename(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Id() id: string,
    @Body() { name }: RenameFilterDto,
  ): Promise<c.SavedFilters> {
    return this.once.write(key, async (tx) => {
      await this.filters.rename(tx, me, id, name);
      return this.filters.of(tx, me);
    });
  }

  @Answers(boardApi.deleteFilter, c.savedFilters)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  remove(@Me() me: Actor, @Key() key: Keyed, @Id() id: string): Promise<c.SavedFilters> {
    return this.once.write(key, async (tx) => {
      await this.filters.remove(tx, me, id);
      return this.filters.of(tx, me);
    });
  }
}
