import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { compoundApi } from '@linli/shared/compound/compound.api';
import * as c from '@linli/shared/compound/compound.contract';
import { compoundFieldWords } from '@linli/shared/compound/compound.words';
import { overseenPaths, type Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { CompoundQueries } from './compound.queries';
import { CompoundService } from './compound.service';

@Contract(c.tellPoint, compoundFieldWords)
export class TellPointDto {}
export interface TellPointDto extends c.TellPoint {}

@Controller()
export class CompoundController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly compounds: CompoundService,
    private readonly queries: CompoundQueries,
  ) {}

  @Answers(compoundApi.compounds, c.compounds)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  all(@Me() me: Actor): Promise<c.Compounds> {
    return this.db.read((read) => this.queries.all(read, me));
  }

  @Answers(compoundApi.number, c.numbered)
  @Allow('supervise', 'administer')
  number(@Me() me: Actor, @Key() key: Keyed): Promise<c.Numbered> {
    return this.once.write(key, async (tx) => {
      const [widest = ''] = overseenPaths(me).sort((one, other) => one.length - other.length);
      return { numbered: await this.compounds.number(tx, me.id, widest) };
    });
  }

  @Answers(compoundApi.file, c.compoundFile)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  file(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.CompoundFile> {
    return this.db.read((read) => this.queries.file(read, me, id));
  }

  @Answers(compoundApi.tell, c.compoundFile)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  tell(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) compoundId: string,
    @Param('point', ParseUUIDPipe) pointId: string,
    @Body() ask: TellPointDto,
  ): Promise<c.CompoundFile> {
    return this.once.write(key, async (tx) => {
      await this.compounds.tell(tx, me, { compoundId, pointId, ask });
      return this.queries.file(tx, me, compoundId);
    });
  }
}
