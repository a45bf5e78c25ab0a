import { Controller, Get, Headers, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import { recordingApi } from '@linli/shared/recording/recording.api';
import {
  recording,
  recordingAsk,
  recordingLimits,
  type Recording,
} from '@linli/shared/recording/recording.contract';
import { Refusal } from '@linli/shared/refusal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Db } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Key, Once, type Keyed } from '../platform/http/once';
import { rangeOf } from '../platform/http/range';
import { ThrottledByPerson } from '../platform/http/throttled';
import { fileIn } from '../platform/http/upload';
import { Secrets } from '../platform/secret';
import { checkLink } from '../platform/storage/links';
import { RecordingFiles } from './recording.files';
import { recordingFieldWords } from './recording.words';
import { RecordingService } from './recording.service';
import { readSound, type Sound } from './sound';

@Controller()
export class RecordingController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly secrets: Secrets,
    private readonly files: RecordingFiles,
    private readonly recordings: RecordingService,
  ) {}

  /** Looks at the bytes and stores the file first, outside any transaction; only then is there a row. */
  @Answers(recordingApi.upload, recording, { status: 201 })
  @Allow('signed-in')
  @ThrottledByPerson(60)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'seconds'],
      properties: { file: { type: 'string', format: 'binary' }, seconds: { type: 'integer' } },
    },
  })
  async upload(@Me() me: Actor, @Key() key: Keyed, @Req() request: FastifyRequest): Promise<Recording> {
    const sound = await soundIn(request);
    const ask = { ...key, content: createHash('sha256').update(sound.bytes).digest('hex') };
    const id = newId(await this.db.read(async ({ at }) => at));
    const repeated = await this.once.wasDone(ask);
    if (!repeated) await this.files.put(id, sound);
    return this.once.write(ask, (tx) => this.recordings.record(tx, me.id, id, sound));
  }

  @Answers(recordingApi.mine, recording)
  @Allow('signed-in')
  mine(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<Recording> {
    return this.db.read((read) => this.recordings.mine(read, me.id, id));
  }

  @Answers(recordingApi.discard, nothing)
  @Allow('signed-in')
  discard(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      await this.recordings.discard(tx, me.id, id);
      return {};
    });
  }

  /** The file behind a signed link; the link is the permission. Phones of one make play only what they can ask for in ranges. */
  @Get('recordings/:id/sound')
  @Allow('anyone')
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Query('pass') pass: string,
    @Headers('range') wanted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const row = await this.db.read(async (read) => {
      const opens = (size: string) =>
        checkLink(this.secrets.linking, { id, size, pass: pass ?? '' }, read.at);
      if (!opens('sound') && !opens('check')) throw new Refusal('link.over');
      return this.recordings.find(read, id);
    });
    const stored = row && (await this.files.get(row));
    if (!stored) throw new Refusal('recording.missing');
    const { bytes, type } = stored;
    const range = rangeOf(wanted, bytes.length);
    void reply
      .type(type)
      .header('accept-ranges', 'bytes')
      .header('cache-control', 'private, max-age=300')
      .header('x-content-type-options', 'nosniff');
    if (range === 'whole') return void (await reply.send(bytes));
    if (range === 'outside')
      return void (await reply.status(416).header('content-range', `bytes */${bytes.length}`).send());
    await reply
      .status(206)
      .header('content-range', `bytes ${range.from}-${range.to}/${bytes.length}`)
      .send(bytes.subarray(range.from, range.to + 1));
  }
}

async function soundIn(request: FastifyRequest): Promise<Sound> {
  const form = await fileIn(request, recordingLimits.bytes);
  if (form === 'too big') throw new Refusal('recording.too_big');
  if (!form) throw new Refusal('recording.not_a_sound');
  const seconds = Number(form.fields.seconds);
  const { seconds: fault } = faultsOf(recordingAsk, { seconds });
  if (fault?.why === 'above') throw new Refusal('recording.too_long', { limit: fault.limit });
  if (fault)
    throw new Refusal('field.wrong', {}, { seconds: faultWords(fault, recordingFieldWords.seconds) });
  return readSound(form.bytes, seconds);
}
