import { Body, Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import * as c from '@linli/shared/kpi/overview.contract';
import { kpiFieldWords } from '@linli/shared/kpi/kpi.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { link, type Link } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { checkLink, linkUntil, signLink } from '../platform/storage/links';
import { figuresExported } from './kpi.events';
import { OverviewQueries } from './overview.queries';
import { reportBook } from './report-book';
import { reportSheet } from './report-sheet';

@Contract(c.askReport, kpiFieldWords)
export class AskReportDto {}
export interface AskReportDto extends c.AskReport {}

const types: Record<c.ReportForm, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** One ask in one way of writing it, as its link is signed. */
const formOf = ({ form, place, span, from, until, category, channel }: c.AskReport): string =>
  JSON.stringify(['figures', form, place, span, from, until, category, channel].map((said) => said ?? null));

@Controller()
export class FigureReportController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: OverviewQueries,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
  ) {}

  /** A link for whoever asked, for ten minutes; that they asked is kept. */
  @Answers(kpiApi.report, link)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  report(@Me() me: Actor, @Key() key: Keyed, @Body() ask: AskReportDto): Promise<Link> {
    return this.once.write(key, async (tx) => {
      const { place, districtId, days } = await this.queries.subject(tx, me, ask);
      const { category = null, channel = null, form } = ask;
      await this.outbox.publish(
        tx,
        figuresExported({
          districtId,
          subjectId: place,
          actorId: me.id,
          facts: { form, ...days, category, channel },
        }),
      );
      const asked = { ...ask, place };
      const pass = signLink(this.secrets.linking, {
        id: me.id,
        size: formOf(asked),
        until: linkUntil(tx.at),
      });
      return { url: `/api/figures/reports/file?${new URLSearchParams({ ...asked, pass })}` };
    });
  }

  @Get('figures/reports/file')
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  async file(@Me() me: Actor, @Query() { pass, ...given }: Record<string, string>): Promise<StreamableFile> {
    const ask = given as c.AskReport;
    const overview = await this.db.read((read) => {
      if (!checkLink(this.secrets.linking, { id: me.id, size: formOf(ask), pass: pass ?? '' }, read.at))
        throw new Refusal('link.over');
      return this.queries.overview(read, me, ask);
    });
    const made = ask.form === 'pdf' ? await reportSheet(overview) : await reportBook(overview);
    return new StreamableFile(made, {
      type: types[ask.form],
      disposition: `${ask.form === 'pdf' ? 'inline' : 'attachment'}; filename="linli-figures.${ask.form}"`,
    });
  }
}
