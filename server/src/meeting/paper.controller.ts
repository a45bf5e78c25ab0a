import { Controller, Get, Header, Inject, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { venueApi } from '@linli/shared/meeting/meeting.api';
import { venueWords as words } from '@linli/shared/meeting/meeting.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { link, type Link } from '@linli/shared/place/place.contract';
import { Refusal } from '@linli/shared/refusal';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Key, Once, type Keyed } from '../platform/http/once';
import { escaped, smallPage } from '../platform/http/small-page';
import { Outbox } from '../platform/outbox/outbox';
import { calendarFile } from '../platform/ics';
import { Secrets } from '../platform/secret';
import { checkLink, linkUntil, signLink } from '../platform/storage/links';
import { venueSignPrinted } from './meeting.events';
import { MeetingQueries } from './meeting.queries';
import { minutesSheet } from './minutes-sheet';
import { MeetingPageQueries } from './page.queries';
import { venueSheet } from './venue-sheet';
import { VenueService } from './venue.service';

const size = 'venue-sign';

/** Meetings on paper and in calendars: minutes, an entry, the sign of a venue, and the page that a sign opens outside the app. */
@Controller()
export class PaperController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly pages: MeetingPageQueries,
    private readonly queries: MeetingQueries,
    private readonly venues: VenueService,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('meetings/:id/calendar.ics')
  @Allow('anyone')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="linli-meeting.ics"')
  calendar(@Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.db.read(async (read) => {
      const found = await this.queries.mentioned(read, id);
      if (!found) throw new Refusal('meeting.missing');
      const { title, words: told, startsAt, endsAt, version, withdrawnAt } = found.row;
      const { host, origin } = new URL(this.config.publicUrl);
      return calendarFile({
        ...{
          uid: `${id}@${host}`,
          sequence: version,
          title,
          where: found.where,
          words: told,
          startsAt,
          endsAt,
        },
        ...{
          url: `${origin}/deliberation/meeting/index?id=${id}`,
          cancelled: withdrawnAt !== null,
          at: read.at,
        },
      });
    });
  }

  @Get('meetings/:id/minutes.pdf')
  @Allow('anyone')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="linli-minutes.pdf"')
  async minutes(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const one = await this.db.read((read) => this.pages.page(read, null, id));
    if (!one.minutes) throw new Refusal('meeting.no_minutes');
    return new StreamableFile(await minutesSheet(one));
  }

  /** A link to the printed sign of a venue that also a download without cookies can open, for ten minutes. */
  @Answers(venueApi.sign, link)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  sign(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Link> {
    return this.once.write(key, async (tx) => {
      const { districtId } = await this.venues.inScope(tx, me, id);
      const about = { districtId, subjectId: id, actorId: me.id };
      await this.outbox.publish(tx, venueSignPrinted({ ...about, facts: {} }));
      const pass = signLink(this.secrets.linking, { id, size, until: linkUntil(tx.at) });
      return { url: `/api/venues/sign.pdf?${new URLSearchParams({ venue: id, pass })}` };
    });
  }

  @Get('venues/sign.pdf')
  @Allow('anyone')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="linli-venue.pdf"')
  async sheet(@Query() { venue = '', pass = '' }: Record<string, string>): Promise<StreamableFile> {
    const row = await this.db.read((read) => {
      if (!checkLink(this.secrets.linking, { id: venue, size, pass }, read.at))
        throw new Refusal('link.over');
      return this.venues.byId(read, venue);
    });
    return new StreamableFile(await venueSheet(row, `${this.config.publicUrl}/v/${row.code}`));
  }

  /** What is on at a venue, for whoever scans its sign without the app. */
  @Get('v/:code')
  @Allow('anyone')
  @Header('content-type', 'text/html; charset=utf-8')
  async page(@Param('code') code: string): Promise<string> {
    const { venue, next } = await this.db.read((read) => this.queries.atVenue(read, null, code));
    const told = next ? words.next({ ...next, startsAt: new Date(next.startsAt) }) : words.none;
    const way =
      next &&
      `<a class="go" href="/deliberation/meeting/index?id=${next.id}&amp;code=${escaped(code)}">${escaped(next.title)}</a>`;
    return smallPage(
      words.page,
      `<h1>${escaped(venue.name)}</h1><ul><li>${escaped(venue.spot)}</li><li>${escaped(told)}</li></ul><p>${escaped(words.how)}</p>${way ?? ''}`,
    );
  }
}
