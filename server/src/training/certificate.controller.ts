import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { certificateWords as words } from '@linli/shared/certificate/certificate.words';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import { CertificateService, type CertificateGiver, type Checked } from '../certificate/certificate.service';
import { Db, type Read } from '../platform/db/db';
import { Allow } from '../platform/http/allow';
import { certificateSheet } from '../platform/print/certificate-sheet';
import { trainingCertificateWords as own } from './certificate.words';
import { GuestQueries } from './guest.queries';

/** Certificates of training: on paper, and what anybody may know of one. */
@Controller()
export class TrainingCertificateController implements CertificateGiver {
  constructor(
    private readonly db: Db,
    private readonly queries: GuestQueries,
    private readonly certificates: CertificateService,
  ) {
    certificates.add(this);
  }

  @Get('trainings/certificate.pdf')
  @Allow('anyone')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="linli-certificate.pdf"')
  async paper(@Query() { code = '', pass = '' }: Record<string, string>): Promise<StreamableFile> {
    const found = await this.db.read((read) => {
      if (!this.certificates.opens(code, pass, read.at)) throw new Refusal('link.over');
      return this.queries.certificate(read, code);
    });
    if (!found) throw new Refusal('certificate.missing');
    const { name, title, startsAt, until, place } = found;
    return new StreamableFile(
      await certificateSheet({
        title: own.title,
        who: own.came(name ?? '', dateWords(localDate(startsAt))),
        what: title,
        lines: [words.by(place), own.until(until && dateWords(until)), words.code(code)],
        address: this.certificates.address(code),
        scan: words.scan,
      }),
    );
  }

  /** Course, date and the masked name. */
  async checked(read: Read, code: string): Promise<Checked | null> {
    const found = await this.queries.certificate(read, code);
    if (!found) return null;
    const { title, place, startsAt, name, until } = found;
    const over = until !== null && until < localDate(read.at);
    const lines = [
      own.course(title),
      own.held(dateWords(localDate(startsAt))),
      words.holder(name),
      words.by(place),
      words.code(code),
      over ? own.over(dateWords(until)) : own.until(until && dateWords(until)),
    ];
    return { verdict: words.good, lines };
  }
}
