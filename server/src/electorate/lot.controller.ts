import { Body, Controller, Param, ParseUUIDPipe, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { electorateOfficeApi as api } from '@linli/shared/electorate/electorate.api';
import * as c from '@linli/shared/electorate/electorate.contract';
import {
  electorateFieldWords as words,
  lotSheetFaultWords as faults,
} from '@linli/shared/electorate/electorate.words';
import { Refusal } from '@linli/shared/refusal';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Tx } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { fileIn } from '../platform/http/upload';
import { tableIn } from '../platform/sheet/table';
import { ChangeService } from './change.service';
import { ElectorateFiles } from './file.queries';
import { LotService } from './lot.service';
import { lotsIn } from './lot.sheet';

@Contract(c.addLots, words)
export class AddLotsDto {}
export interface AddLotsDto extends c.AddLots {}

@Contract(c.setLot, words)
export class SetLotDto {}
export interface SetLotDto extends c.SetLot {}

@Contract(c.dropLot, words)
export class DropLotDto {}
export interface DropLotDto extends c.DropLot {}

@Contract(c.decideMatch, words)
export class DecideMatchDto {}
export interface DecideMatchDto extends c.DecideMatch {}

@Contract(c.decideChange, words)
export class DecideChangeDto {}
export interface DecideChangeDto extends c.DecideChange {}

const upload = {
  type: 'object',
  required: ['file', 'version'],
  properties: { file: { type: 'string', format: 'binary' }, version: { type: 'integer' } },
};
const mostBytes = 5 * 1024 * 1024;

/** The lines of an electorate at the desk. */
@Controller()
export class LotController {
  constructor(
    private readonly once: Once,
    private readonly lots: LotService,
    private readonly changes: ChangeService,
    private readonly files: ElectorateFiles,
  ) {}

  @Answers(api.addLots, c.electorateFile, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  add(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AddLotsDto,
  ): Promise<c.ElectorateFile> {
    return this.having(key, me, id, (tx) => this.lots.add(tx, me, id, ask));
  }

  @Answers(api.bringLots, c.electorateFile, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  @ThrottledByPerson(30)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: upload })
  async bring(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<c.ElectorateFile> {
    const form = await fileIn(request, mostBytes);
    if (form === 'too big') throw new Refusal('field.wrong', {}, { file: faults.big });
    if (!form) throw new Refusal('field.wrong', {}, { file: faults.none });
    const lots = lotsIn(await tableIn(form.bytes));
    const version = Number(form.fields.version);
    const content = createHash('sha256').update(form.bytes).update(`${version}`).digest('hex');
    return this.having({ ...key, content }, me, id, (tx) => this.lots.bring(tx, me, id, { version, lots }));
  }

  @Answers(api.setLot, c.electorateFile)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  set(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('lot', ParseUUIDPipe) lot: string,
    @Body() ask: SetLotDto,
  ): Promise<c.ElectorateFile> {
    return this.having(key, me, id, (tx) => this.lots.set(tx, me, [id, lot], ask));
  }

  @Answers(api.dropLot, c.electorateFile)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  drop(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('lot', ParseUUIDPipe) lot: string,
    @Body() { version }: DropLotDto,
  ): Promise<c.ElectorateFile> {
    return this.having(key, me, id, (tx) => this.lots.drop(tx, me, [id, lot], version));
  }

  @Answers(api.match, c.electorateFile, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  match(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: DecideMatchDto,
  ): Promise<c.ElectorateFile> {
    return this.having(key, me, id, (tx) => this.lots.match(tx, me, id, ask));
  }

  @Answers(api.change, c.electorateFile, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  change(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('lot', ParseUUIDPipe) lot: string,
    @Body() ask: DecideChangeDto,
  ): Promise<c.ElectorateFile> {
    return this.once.write(key, async (tx) =>
      this.files.of(tx, me, await this.changes.decide(tx, me, [id, lot], ask)),
    );
  }

  private having(
    key: Keyed,
    me: Actor,
    id: string,
    work: (tx: Tx) => Promise<void>,
  ): Promise<c.ElectorateFile> {
    return this.once.write(key, async (tx) => {
      await work(tx);
      return this.files.of(tx, me, id);
    });
  }
}
