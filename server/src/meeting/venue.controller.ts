import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { venueApi as api } from '@linli/shared/meeting/meeting.api';
import { meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import * as c from '@linli/shared/meeting/venue.contract';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { MeetingSeriesService } from './series.service';
import { VenueService } from './venue.service';

@Contract(c.openVenue, meetingFieldWords)
export class OpenVenueDto {}
export interface OpenVenueDto extends c.OpenVenue {}

@Contract(c.changeVenue, meetingFieldWords)
export class ChangeVenueDto {}
export interface ChangeVenueDto extends c.ChangeVenue {}

@Contract(c.saveKind, meetingFieldWords)
export class SaveKindDto {}
export interface SaveKindDto extends c.SaveKind {}

@Contract(c.openSeries, meetingFieldWords)
export class OpenMeetingSeriesDto {}
export interface OpenMeetingSeriesDto extends c.OpenSeries {}

/** Where meetings are held, of which kinds they are, how often they come. */
@Controller()
export class VenueController {
  constructor(
    private readonly once: Once,
    private readonly venues: VenueService,
    private readonly series: MeetingSeriesService,
  ) {}

  @Answers(api.open, c.madeVenue, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  open(@Me() me: Actor, @Key() key: Keyed, @Body() ask: OpenVenueDto): Promise<c.MadeVenue> {
    return this.once.write(key, async (tx) => ({ id: await this.venues.open(tx, me, ask) }));
  }

  @Answers(api.change, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  change(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ChangeVenueDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.venues.change(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.saveKind, nothing)
  @Allow('lead', 'supervise', 'administer')
  saveKind(@Me() me: Actor, @Key() key: Keyed, @Body() ask: SaveKindDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.venues.saveKind(tx, me, ask).then(() => ({})));
  }

  @Answers(api.openSeries, c.madeVenue, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  openSeries(@Me() me: Actor, @Key() key: Keyed, @Body() ask: OpenMeetingSeriesDto): Promise<c.MadeVenue> {
    return this.once.write(key, async (tx) => ({ id: await this.series.open(tx, me, ask) }));
  }

  @Answers(api.endSeries, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  endSeries(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.series.end(tx, me, id).then(() => ({})));
  }
}
