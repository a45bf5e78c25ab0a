import { Controller, Get, Header, Param } from '@nestjs/common';
import { codeFrom } from '@linli/shared/vote/slip.rules';
import { slipPageWords as words } from '@linli/shared/vote/vote.words';
import { Db } from '../platform/db/db';
import { Allow } from '../platform/http/allow';
import { escaped, smallPage } from '../platform/http/small-page';
import { ThrottledByAddress } from '../platform/http/throttled';
import { SlipQueries } from './slip.queries';

/** The page behind the code of a household's paper: whether its ballot was counted, by which way and when; never what it says. */
@Controller()
export class SlipController {
  constructor(
    private readonly db: Db,
    private readonly slips: SlipQueries,
  ) {}

  @Get('b/:code')
  @Allow('anyone')
  @ThrottledByAddress(30)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  page(@Param('code') given: string): Promise<string> {
    return this.db.read(async (read) => {
      const { verdict, lines } = await this.slips.standing(read, codeFrom(given));
      const list = lines.map((one) => `<li>${escaped(one)}</li>`).join('');
      return smallPage(words.title, `<h1>${escaped(verdict)}</h1><ul>${list}</ul>`);
    });
  }
}
