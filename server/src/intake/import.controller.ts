import { Controller, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import {
  imported,
  importLimits,
  importLook,
  imports,
  type Imported,
  type ImportLook,
  type Imports,
} from '@linli/shared/intake/import.contract';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { ChannelService } from '../channel/channel.service';
import { PlaceService } from '../place/place.service';
import { Db, type Read } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { fileIn } from '../platform/http/upload';
import { ImportDoor } from './import.door';
import { ImportQueries } from './import.queries';
import { ImportService, type ImportAsk } from './import.service';

const upload = {
  type: 'object',
  required: ['file', 'channel'],
  properties: { file: { type: 'string', format: 'binary' }, channel: { type: 'string' } },
};

/** Files of other systems, brought by those who steer a place. */
@Controller()
export class ImportController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly door: ImportDoor,
    private readonly service: ImportService,
    private readonly queries: ImportQueries,
    private readonly channels: ChannelService,
    private readonly places: PlaceService,
  ) {}

  @Answers(intakeApi.lookOver, importLook)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  @ThrottledByPerson(30)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: upload })
  async lookOver(@Me() me: Actor, @Key() _: Keyed, @Req() request: FastifyRequest): Promise<ImportLook> {
    const file = await csvIn(request);
    return this.db.read(async (read) => {
      const { matters: _, ...look } = await this.service.lookOver(read, await this.askOf(read, me, file));
      return look;
    });
  }

  @Answers(intakeApi.importFile, imported)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  @ThrottledByPerson(30)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: upload })
  async importFile(@Me() me: Actor, @Key() key: Keyed, @Req() request: FastifyRequest): Promise<Imported> {
    const file = await csvIn(request);
    const content = createHash('sha256').update(file.bytes).update(file.channel).digest('hex');
    const ask = await this.db.read((read) => this.askOf(read, me, file));
    const take = await this.door.ready(ask);
    return this.once.write({ ...key, content }, take);
  }

  @Answers(intakeApi.imports, imports)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  imports(@Me() me: Actor): Promise<Imports> {
    return this.db.read((read) => this.queries.imports(read, me));
  }

  /** The channel is that of the district in which I steer; only what lies below my posts may be in the file. */
  private async askOf(read: Read, me: Actor, { channel: code, bytes }: Upload): Promise<ImportAsk> {
    const paths = steeredPaths(me);
    const district = await this.places.districtOf(read, paths[0] ?? '');
    const channel = await this.channels.inUse(read, district, code);
    if (channel.kind !== 'system') throw new Refusal('channel.missing');
    return { channel, bytes, by: me.id, paths };
  }
}

interface Upload {
  readonly bytes: Buffer;
  readonly channel: string;
}

async function csvIn(request: FastifyRequest): Promise<Upload> {
  const form = await fileIn(request, importLimits.bytes);
  if (form === 'too big') throw new Refusal('import.too_big');
  if (!form) throw new Refusal('import.encoding');
  return { bytes: form.bytes, channel: form.fields.channel ?? '' };
}
