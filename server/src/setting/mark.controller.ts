import { Controller, Get, Header, Param, ParseUUIDPipe, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { keptMark, type KeptMark } from '@linli/shared/setting/appearance.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Db } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { fileIn } from '../platform/http/upload';
import { AppearanceService } from './appearance.service';
import { drawnMark, markBytes, MarkFiles } from './mark.files';

/** Pictures that districts bring as their mark, and what everybody sees of them. */
@Controller()
export class MarkController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly files: MarkFiles,
    private readonly appearances: AppearanceService,
  ) {}

  /** The file lies in storage before there is a row of it. */
  @Answers(settingApi.keepMark, keptMark, { status: 201 })
  @Allow('administer')
  @ThrottledByPerson(20)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async keep(@Me() me: Actor, @Key() key: Keyed, @Req() request: FastifyRequest): Promise<KeptMark> {
    const form = await fileIn(request, markBytes);
    if (form === 'too big') throw new Refusal('mark.too_big');
    if (!form) throw new Refusal('photo.not_a_picture');
    const ask = { ...key, content: createHash('sha256').update(form.bytes).digest('hex') };
    const mark = await drawnMark(form.bytes);
    const id = newId(await this.db.read(async ({ at }) => at));
    if (!(await this.once.wasDone(ask))) await this.files.put(id, mark);
    return this.once.write(ask, async (tx) => {
      await this.appearances.keepMark(tx, me, id);
      return { id };
    });
  }

  /** A mark never changes under its key. */
  @Get('appearance/marks/:id')
  @Allow('anyone')
  @Header('content-type', 'image/png')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  async mark(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const mark = await this.files.get(id);
    if (!mark) throw new Refusal('photo.missing');
    return new StreamableFile(mark);
  }
}
