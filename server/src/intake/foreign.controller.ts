import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { foreignLine, foreignStatus, type ForeignStatus } from '@linli/shared/intake/foreign.contract';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { Refusal } from '@linli/shared/refusal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ChannelRow } from '../channel/channel.service';
import { Db } from '../platform/db/db';
import { Allow } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { objectSchema } from '../platform/http/contract.dto';
import { ThrottledByAddress } from '../platform/http/throttled';
import { ForeignDoor } from './foreign.door';
import { ForeignQueries } from './foreign.queries';
import { ForeignService } from './foreign.service';
import { ForeignReading } from './foreign.reading';
import { RefusedService } from './refused.service';

/** Where other systems tell their matters and ask how they stand; whoever cannot sign hears 401. */
@Controller()
export class ForeignController {
  constructor(
    private readonly db: Db,
    private readonly door: ForeignDoor,
    private readonly foreign: ForeignService,
    private readonly refused: RefusedService,
    private readonly reading: ForeignReading,
    private readonly queries: ForeignQueries,
  ) {}

  /** 201 for a new matter, 200 for one that was told before; 422 names what is wrong, and the line is kept for a person. */
  @Answers(intakeApi.tell, foreignStatus, { status: 201, keyless: true })
  @ApiBody({ schema: objectSchema(foreignLine) })
  @Allow('anyone')
  @ThrottledByAddress(600)
  async tell(
    @Param('channel') code: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ForeignStatus> {
    const channel = await this.door.open(request, code);
    const told = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    const taken = await this.take(channel, told);
    if (!taken.isNew) void reply.code(200);
    return taken.status;
  }

  @Answers(intakeApi.status, foreignStatus)
  @Allow('anyone')
  @ThrottledByAddress(600)
  async status(
    @Param('channel') code: string,
    @Param('foreignId') foreignId: string,
    @Req() request: FastifyRequest,
  ): Promise<ForeignStatus> {
    const channel = await this.door.open(request, code);
    return this.db.read((read) => this.queries.status(read, channel.id, foreignId));
  }

  private async take(
    channel: ChannelRow,
    told: Record<string, unknown>,
  ): Promise<{ isNew: boolean; status: ForeignStatus }> {
    const { faults, matter } = await this.db.read((read) =>
      this.foreign.look(told, this.reading.begin(read, channel)),
    );
    if (!matter) return this.refuse(channel, told, faults);
    try {
      return await this.db.write(async (tx) => {
        const { ticketId, isNew } = await this.foreign.take(tx, channel, matter);
        await this.refused.settle(tx, channel.id, matter.line.foreignId, ticketId);
        return { isNew, status: await this.queries.status(tx, channel.id, matter.line.foreignId) };
      });
    } catch (trouble) {
      if (!(trouble instanceof Refusal)) throw trouble;
      return this.refuse(channel, told, { address: trouble.message });
    }
  }

  /** Keeps the line by itself, as nothing else of it is written, and then says no. */
  private async refuse(
    channel: ChannelRow,
    told: Record<string, unknown>,
    faults: Record<string, string>,
  ): Promise<never> {
    await this.db.write(async (tx) => {
      const known = await this.reading.begin(tx, channel).guess(told);
      await this.refused.keep(tx, channel, told, { faults, path: known?.path ?? null });
    });
    throw new Refusal('intake.refused', {}, faults);
  }
}
