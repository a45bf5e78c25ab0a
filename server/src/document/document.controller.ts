import { Controller, Get, Param, ParseUUIDPipe, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { lengthOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { documentApi } from '@linli/shared/document/document.api';
import {
  documentLimits,
  documentLine,
  documentPurposes,
  documents,
  type DocumentLine,
  type Documents,
} from '@linli/shared/document/document.contract';
import { documentFieldWords } from '@linli/shared/document/document.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Db } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { fileIn } from '../platform/http/upload';
import { DocumentFiles, kindOf } from './document.files';
import { DocumentService, type NewDocument } from './document.service';

const upload = {
  type: 'object',
  required: ['file', 'purpose', 'name'],
  properties: {
    file: { type: 'string', format: 'binary' },
    purpose: { type: 'string', enum: [...documentPurposes] },
    name: { type: 'string' },
  },
};

@Controller()
export class DocumentController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly files: DocumentFiles,
    private readonly documents: DocumentService,
  ) {}

  @Answers(documentApi.list, documents)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor, @Param('id', ParseUUIDPipe) placeId: string): Promise<Documents> {
    return this.db.read(async (read) => {
      await this.documents.inScope(read, me, placeId);
      const found = await this.documents.of(read, [placeId]);
      return { now: read.at.toISOString(), documents: found.get(placeId) ?? [] };
    });
  }

  /** The file lies in storage before there is a row of it. */
  @Answers(documentApi.keep, documentLine, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  @ThrottledByPerson(60)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: upload })
  async keep(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) placeId: string,
    @Req() request: FastifyRequest,
  ): Promise<DocumentLine> {
    const { content, ...told } = await documentIn(request);
    const ask = {
      ...key,
      content: createHash('sha256')
        .update(content)
        .update(JSON.stringify([placeId, told]))
        .digest('hex'),
    };
    const id = await this.db.read(async (read) => {
      await this.documents.inScope(read, me, placeId);
      return newId(read.at);
    });
    if (!(await this.once.wasDone(ask))) await this.files.put({ id, kind: told.kind }, content);
    return this.once.write(ask, (tx) =>
      this.documents.keep(tx, me, { ...told, id, placeId, bytes: content.length }),
    );
  }

  @Answers(documentApi.remove, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  remove(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.documents.remove(tx, me, id).then(() => ({})));
  }

  @Get('documents/:id/file')
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  async file(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const row = await this.db.read((read) => this.documents.find(read, me, id));
    const stored = await this.files.get(row);
    if (!stored) throw new Refusal('document.missing');
    const name = encodeURIComponent(`${row.name}.${row.kind}`);
    return new StreamableFile(stored.bytes, {
      type: stored.type,
      disposition: `attachment; filename="linli.${row.kind}"; filename*=UTF-8''${name}`,
    });
  }
}

async function documentIn(
  request: FastifyRequest,
): Promise<Pick<NewDocument, 'purpose' | 'name' | 'kind'> & { content: Buffer }> {
  const form = await fileIn(request, documentLimits.bytes);
  if (form === 'too big') throw new Refusal('document.too_big');
  const kind = form && kindOf(form.bytes);
  if (!form || !kind) throw new Refusal('document.unknown');
  const purpose = documentPurposes.find((one) => one === form.fields.purpose);
  const name = (form.fields.name ?? '').trim();
  const long = lengthOf(name) > 120;
  const wrong: Record<string, string> = {
    ...(!purpose && { purpose: faultWords({ why: 'choice' }, documentFieldWords.purpose) }),
    ...(!name && { name: faultWords({ why: 'missing' }, documentFieldWords.name) }),
    ...(long && {
      name: faultWords({ why: 'long', limit: 120, has: lengthOf(name) }, documentFieldWords.name),
    }),
  };
  refuseFields(wrong);
  return { purpose: purpose ?? 'other', name, kind, content: form.bytes };
}
