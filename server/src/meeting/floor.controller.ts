import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { meetingOfficeApi as api } from '@linli/shared/meeting/meeting.api';
import * as c from '@linli/shared/meeting/meeting.contract';
import { meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { FloorService } from './floor.service';
import { AnswerInvitationDto } from './meeting.controller';
import { OrganiserMeetingQueries } from './organiser.queries';
import { PartyService } from './party.service';
import { SeatService } from './seat.service';

@Contract(c.enterSeat, meetingFieldWords)
export class EnterSeatDto {}
export interface EnterSeatDto extends c.EnterSeat {}

@Contract(c.countHands, meetingFieldWords)
export class CountHandsDto {}
export interface CountHandsDto extends c.CountHands {}

@Contract(c.askFloor, meetingFieldWords)
export class AskFloorDto {}
export interface AskFloorDto extends c.AskFloor {}

@Contract(c.inviteParty, meetingFieldWords)
export class InvitePartyDto {}
export interface InvitePartyDto extends c.InviteParty {}

@Contract(c.notePresence, meetingFieldWords)
export class NotePresenceDto {}
export interface NotePresenceDto extends c.NotePresence {}

/** A meeting at its door and on its floor: who comes, who is there, what hands say. */
@Controller()
export class FloorController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly seats: SeatService,
    private readonly floor: FloorService,
    private readonly parties: PartyService,
    private readonly queries: OrganiserMeetingQueries,
  ) {}

  @Answers(api.list, c.officeMeetings)
  @Allow('assist', 'volunteer', 'handle', 'coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<c.OfficeMeetings> {
    return this.db.read((read) => this.queries.list(read, me));
  }

  @Answers(api.detail, c.officeMeeting)
  @Allow('assist', 'volunteer', 'handle', 'coordinate', 'lead', 'supervise', 'administer')
  detail(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.OfficeMeeting> {
    return this.db.read((read) => this.queries.detail(read, me, id));
  }

  @Answers(api.code, c.meetingCode)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  code(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.MeetingCode> {
    return this.db.read((read) => this.queries.code(read, me, id));
  }

  @Answers(api.enter, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  enter(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: EnterSeatDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.seats.enter(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.here, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  here(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seat', ParseUUIDPipe) seat: string,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.seats.here(tx, me, id, seat).then(() => ({})));
  }

  @Answers(api.left, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  left(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('seat', ParseUUIDPipe) seat: string,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.seats.leaveFor(tx, me, id, seat).then(() => ({})));
  }

  @Answers(api.hands, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  hands(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: CountHandsDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.floor.countHands(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.askFloor, c.plannedMeeting, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  askFloor(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AskFloorDto,
  ): Promise<c.PlannedMeeting> {
    return this.once.write(key, async (tx) => ({ id: await this.floor.ask(tx, me, id, ask) }));
  }

  @Answers(api.invite, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  invite(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: InvitePartyDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.parties.invite(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.answerFor, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  answerFor(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('party', ParseUUIDPipe) party: string,
    @Body() ask: AnswerInvitationDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.parties.answerFor(tx, me, id, party, ask).then(() => ({})));
  }

  @Answers(api.presence, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  presence(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('party', ParseUUIDPipe) party: string,
    @Body() { came }: NotePresenceDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.parties.notePresence(tx, me, id, party, came).then(() => ({})));
  }
}
