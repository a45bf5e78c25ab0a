import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { certificateWords as words } from '@linli/shared/certificate/certificate.words';
import { Refusal } from '@linli/shared/refusal';
import { CertificateService, type CertificateGiver, type Checked } from '../certificate/certificate.service';
import { Db, type Read } from '../platform/db/db';
import { Allow } from '../platform/http/allow';
import { certificateSheet } from '../platform/print/certificate-sheet';
import { HoursCertificates } from './certificate.service';
import { hoursCertificateWords as own } from './certificate.words';

/** Certificates of hours: on paper, and what anybody may know of one. */
@Controller()
export class HoursCertificateController implements CertificateGiver {
  constructor(
    private readonly db: Db,
    private readonly hours: HoursCertificates,
    private readonly certificates: CertificateService,
  ) {
    certificates.add(this);
  }

  @Get('hours/certificate.pdf')
  @Allow('anyone')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="linli-hours.pdf"')
  async paper(@Query() { code = '', pass = '' }: Record<string, string>): Promise<StreamableFile> {
    const found = await this.db.read((read) => {
      if (!this.certificates.opens(code, pass, read.at)) throw new Refusal('link.over');
      return this.hours.paper(read, code);
    });
    if (!found) throw new Refusal('certificate.missing');
    const { name, year, mix, count, at, corrected } = found;
    return new StreamableFile(
      await certificateSheet({
        title: own.title,
        who: own.who(name, year),
        what: own.what(mix, count),
        lines: [corrected ? own.corrected(corrected) : own.mix(mix), own.given(at), words.code(code)],
        address: this.certificates.address(code),
        scan: words.scan,
      }),
    );
  }

  /** The sums, where they come from and the masked name; and that it does not hold once something in it was corrected. */
  async checked(read: Read, code: string): Promise<Checked | null> {
    const found = await this.hours.paper(read, code);
    if (!found) return null;
    const { name, mix, count, at, corrected, year } = found;
    const lines = [
      own.who(null, year),
      own.what(mix, count),
      own.mix(mix),
      words.holder(name),
      own.given(at),
      words.code(code),
    ];
    return corrected
      ? { verdict: own.outdated, lines: [own.corrected(corrected), ...lines] }
      : { verdict: words.good, lines };
  }
}
