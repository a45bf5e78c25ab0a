import { Controller, Get, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Actor } from '@linli/shared/people/people.rules';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import { photoApi } from '@linli/shared/photo/photo.api';
import { photo, photoLimits, type Photo } from '@linli/shared/photo/photo.contract';
import { Refusal } from '@linli/shared/refusal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { fileIn } from '../platform/http/upload';
import { Secrets } from '../platform/secret';
import { checkLink } from '../platform/storage/links';
import { PhotoFiles } from './photo.files';
import { PhotoService } from './photo.service';
import { cleanPicture } from './picture';

@Controller()
export class PhotoController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly secrets: Secrets,
    private readonly files: PhotoFiles,
    private readonly photos: PhotoService,
  ) {}

  /** Cleans the picture and stores its files first, outside any transaction; only then is there a row. */
  @Answers(photoApi.upload, photo, { status: 201 })
  @Allow('signed-in')
  @ThrottledByPerson(120)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async upload(@Me() me: Actor, @Key() key: Keyed, @Req() request: FastifyRequest): Promise<Photo> {
    const bytes = await pictureIn(request);
    const ask = { ...key, content: createHash('sha256').update(bytes).digest('hex') };
    const picture = await cleanPicture(bytes);
    const id = this.photos.newId(await this.db.read(async ({ at }) => at));
    const repeated = await this.once.wasDone(ask);
    if (!repeated)
      await this.files.put(id, picture).catch(async (trouble: unknown) => {
        await this.db.write((tx) => this.photos.giveUp(tx, id));
        throw trouble;
      });
    return this.once.write(ask, (tx) => this.photos.record(tx, me.id, id, picture));
  }

  @Answers(photoApi.discard, nothing)
  @Allow('signed-in')
  discard(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      await this.photos.discard(tx, me.id, id);
      return {};
    });
  }

  /** The file behind a signed link; the link is the permission. */
  @Get('photos/:id/:size')
  @Allow('anyone')
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('size') given: string,
    @Query('pass') pass: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const good = await this.db.read(async ({ at }) =>
      checkLink(this.secrets.linking, { id, size: given, pass: pass ?? '' }, at),
    );
    if (!good) throw new Refusal('link.over');
    const bytes = await this.files.get(id, given === 'thumb' ? 'thumb' : 'full');
    if (!bytes) throw new Refusal('photo.missing');
    await reply
      .type('image/jpeg')
      .header('cache-control', 'private, max-age=300')
      .header('x-content-type-options', 'nosniff')
      .send(bytes);
  }
}

async function pictureIn(request: FastifyRequest): Promise<Buffer> {
  const form = await fileIn(request, photoLimits.bytes);
  if (form === 'too big') throw new Refusal('photo.too_big');
  if (!form) throw new Refusal('photo.not_a_picture');
  return form.bytes;
}
