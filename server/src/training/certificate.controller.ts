import { Controller, Get, Header, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { Refusal } from '@linli/shared/refusal';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db/db';
import { Allow } from '../platform/http/allow';
import { escaped, smallPage } from '../platform/http/small-page';
import { CertificateLinks } from './certificate.links';
import { certificatePaper } from './certificate-paper';
import { certificateWords as words } from './certificate.words';
import { GuestQueries } from './guest.queries';

/** Certificates on paper, and the page where anybody sees whether one is good. */
@Controller()
export class CertificateController {
  constructor(
    private readonly db: Db,
    private readonly queries: GuestQueries,
    private readonly links: CertificateLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('trainings/certificate.pdf')
  @Allow('anyone')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="linli-certificate.pdf"')
  async paper(@Query() { code = '', pass = '' }: Record<string, string>): Promise<StreamableFile> {
    const { name, startsAt, until, ...rest } = await this.db.read((read) => {
      if (!this.links.opens(code, pass, read.at)) throw new Refusal('link.over');
      return this.queries.certificate(read, code);
    });
    return new StreamableFile(
      await certificatePaper({
        ...rest,
        name: name ?? '',
        day: dateWords(localDate(startsAt)),
        until: until && dateWords(until),
        address: `${this.config.publicUrl}/c/${code}`,
      }),
    );
  }

  /** Course, date and the masked name: enough to compare with the paper, too little to look people up. */
  @Get('c/:code')
  @Allow('anyone')
  @Header('content-type', 'text/html; charset=utf-8')
  async check(@Param('code') code: string): Promise<string> {
    const { found, today } = await this.db.read(async (read) => ({
      found: await this.queries.certificate(read, code),
      today: localDate(read.at),
    }));
    const { title, place, startsAt, name, until } = found;
    const over = until !== null && until < today;
    const lines = [
      words.course(title),
      words.held(dateWords(localDate(startsAt))),
      words.holder(name),
      words.by(place),
      words.code(code),
      over ? words.over(dateWords(until)) : words.until(until && dateWords(until)),
    ];
    return smallPage(
      words.checked,
      `<h1>${words.good}</h1><ul>${lines.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`,
    );
  }
}
