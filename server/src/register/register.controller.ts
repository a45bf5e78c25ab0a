import { Body, Controller, Param, ParseUUIDPipe, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { registerApi } from '@linli/shared/register/register.api';
import {
  moveFile,
  registerFiles,
  registerPreview,
  type MoveFile,
  type RegisterFiles as Listed,
  type RegisterPreview,
} from '@linli/shared/register/register.contract';
import { registerKinds, registerLimits, type RegisterKind } from '@linli/shared/register/register.rules';
import { registerFieldWords } from '@linli/shared/register/register.words';
import { faultWords } from '@linli/shared/contract.words';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { PlaceService } from '../place/place.service';
import { Db, type Read } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { fileIn } from '../platform/http/upload';
import { formatOf } from '../platform/sheet/table';
import { RegisterFiles } from './register.files';
import { RegisterQueries } from './register.queries';
import { RegisterService } from './register.service';

@Contract(moveFile, registerFieldWords)
export class MoveFileDto {}
export interface MoveFileDto extends MoveFile {}

const upload = {
  type: 'object',
  required: ['file', 'kind'],
  properties: {
    file: { type: 'string', format: 'binary' },
    kind: { type: 'string', enum: [...registerKinds] },
    name: { type: 'string' },
    place: { type: 'string' },
  },
};

interface Brought {
  readonly bytes: Buffer;
  readonly kind: RegisterKind;
  readonly name: string;
  readonly place: string | undefined;
}

/** Files of base data, brought by those who steer a place. */
@Controller()
export class RegisterController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly register: RegisterService,
    private readonly queries: RegisterQueries,
    private readonly files: RegisterFiles,
    private readonly places: PlaceService,
  ) {}

  @Answers(registerApi.files, registerFiles)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<Listed> {
    return this.db.read((read) => this.queries.files(read, me));
  }

  /** The file lies in storage before there is a row of it. */
  @Answers(registerApi.bring, registerPreview, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  @ThrottledByPerson(30)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: upload })
  async bring(@Me() me: Actor, @Key() key: Keyed, @Req() request: FastifyRequest): Promise<RegisterPreview> {
    const { bytes, kind, name, place } = await brought(request);
    const content = createHash('sha256').update(bytes).update(`${kind} ${place}`).digest('hex');
    const ask = { ...key, content };
    const file = await this.db.read(async (read) => ({
      id: newId(read.at),
      kind,
      name,
      ...(await this.scopeOf(read, me, place)),
    }));
    if (!(await this.once.wasDone(ask))) await this.files.put(file.id, bytes);
    return this.once.write(ask, async (tx) => {
      await this.register.bring(tx, me, file);
      return this.queries.preview(tx, me, file.id);
    });
  }

  @Answers(registerApi.file, registerPreview)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  file(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RegisterPreview> {
    return this.db.read((read) => this.queries.preview(read, me, id));
  }

  @Answers(registerApi.move, registerPreview)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  move(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { move }: MoveFileDto,
  ): Promise<RegisterPreview> {
    return this.once.write(key, async (tx) => {
      await this.register.move(tx, me, id, move);
      return this.queries.preview(tx, me, id);
    });
  }

  /** The place that is named, or the widest that I steer. */
  private async scopeOf(read: Read, me: Actor, place: string | undefined) {
    const [widest = ''] = steeredPaths(me).sort((one, other) => one.length - other.length);
    const path = place ? await this.places.pathOf(read, place) : widest;
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    return { path, districtId: await this.places.districtOf(read, path) };
  }
}

async function brought(request: FastifyRequest): Promise<Brought> {
  const form = await fileIn(request, registerLimits.bytes);
  if (form === 'too big') throw new Refusal('import.too_big');
  if (!form) throw new Refusal('import.not_a_sheet');
  const { kind, name = '', place } = form.fields;
  const known = registerKinds.find((one) => one === kind);
  if (!known)
    throw new Refusal('field.wrong', {}, { kind: faultWords({ why: 'choice' }, registerFieldWords.kind) });
  const format = formatOf(form.bytes);
  return { bytes: form.bytes, kind: known, name: name.trim().slice(0, 120) || `${known}.${format}`, place };
}
