import { Controller, Get, Header, Param } from '@nestjs/common';
import { Db } from '../platform/db/db';
import { Allow } from '../platform/http/allow';
import { escaped, smallPage } from '../platform/http/small-page';
import { CertificateService } from './certificate.service';
import { certificateWords as words } from '@linli/shared/certificate/certificate.words';

/** The page where anybody sees whether a certificate is good: enough to compare with the paper, too little to look people up. */
@Controller()
export class CertificateController {
  constructor(
    private readonly db: Db,
    private readonly certificates: CertificateService,
  ) {}

  @Get('c/:code')
  @Allow('anyone')
  @Header('content-type', 'text/html; charset=utf-8')
  async check(@Param('code') code: string): Promise<string> {
    const { verdict, lines } = await this.db.read((read) => this.certificates.checked(read, code));
    return smallPage(
      words.checked,
      `<h1>${escaped(verdict)}</h1><ul>${lines.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`,
    );
  }
}
