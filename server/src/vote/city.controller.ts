import { Controller, Get, Param, ParseUUIDPipe, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Actor } from '@linli/shared/people/people.rules';
import { link, type Link } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { cityTaken, type CityTaken } from '@linli/shared/vote/office.contract';
import { voteOfficeApi as api } from '@linli/shared/vote/vote.api';
import { cityWords } from '@linli/shared/vote/vote.words';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { fileIn } from '../platform/http/upload';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { sheetAnswer } from '../platform/sheet/download';
import { each, toSheet } from '../platform/sheet/sheet';
import { tableIn } from '../platform/sheet/table';
import { checkLink, linkUntil, signLink } from '../platform/storage/links';
import { CityService } from './city.service';
import { PrintQueries, type RollLine } from './print.queries';
import { rollExported } from './vote.events';

const size = 'vote-roll';
const mostBytes = 5 * 1024 * 1024;
const upload = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};
const columns = [
  { head: cityWords.code, of: ({ code }: RollLine) => code },
  { head: cityWords.home, of: ({ home }: RollLine) => home },
  { head: cityWords.area, of: ({ area }: RollLine) => (area / 100).toFixed(2) },
];

/** The way to a city's own system of votes and back: the electorate as a file, and its ballots as another. */
@Controller()
export class CityController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: CityService,
    private readonly prints: PrintQueries,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
  ) {}

  /** A link to the file that also a download without cookies can open, for ten minutes. */
  @Answers(api.roll, link)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  roll(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Link> {
    return this.once.write(key, async (tx) => {
      const { districtId } = await this.prints.posted(tx, me, id);
      const about = { districtId, subjectId: id, actorId: me.id };
      await this.outbox.publish(tx, rollExported({ ...about, facts: {} }));
      const pass = signLink(this.secrets.linking, { id, size, until: linkUntil(tx.at) });
      return { url: `/api/votes/roll.csv?${new URLSearchParams({ id, pass })}` };
    });
  }

  @Get('votes/roll.csv')
  @Allow('anyone')
  async file(@Query() { id = '', pass = '' }: Record<string, string>): Promise<StreamableFile> {
    const { title, lines } = await this.db.read((read) => {
      if (!checkLink(this.secrets.linking, { id, size, pass }, read.at)) throw new Refusal('link.over');
      return this.prints.roll(read, id);
    });
    return sheetAnswer(await toSheet(columns, each(lines), 'csv'), title, 'csv');
  }

  @Answers(api.city, cityTaken)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  @ThrottledByPerson(30)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: upload })
  async take(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<CityTaken> {
    const form = await fileIn(request, mostBytes);
    if (form === 'too big') throw new Refusal('document.too_big');
    if (!form) throw new Refusal('import.not_a_sheet');
    const table = await tableIn(form.bytes);
    const content = createHash('sha256').update(form.bytes).update(id).digest('hex');
    return this.once.write({ ...key, content }, (tx) => this.service.take(tx, me, id, table));
  }
}
