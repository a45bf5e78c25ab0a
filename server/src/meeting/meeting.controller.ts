import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { meetingApi as api } from '@linli/shared/meeting/meeting.api';
import * as c from '@linli/shared/meeting/meeting.contract';
import { meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { FloorService } from './floor.service';
import { MeetingQueries } from './meeting.queries';
import { MeetingPageQueries } from './page.queries';
import { PartyService } from './party.service';
import { SeatService } from './seat.service';

@Contract(c.askMeetings, meetingFieldWords)
export class AskMeetingsDto {}
export interface AskMeetingsDto extends c.AskMeetings {}

@Contract(c.takeSeat, meetingFieldWords)
export class TakeSeatDto {}
export interface TakeSeatDto extends c.TakeSeat {}

@Contract(c.checkInMeeting, meetingFieldWords)
export class CheckInMeetingDto {}
export interface CheckInMeetingDto extends c.CheckInMeeting {}

@Contract(c.leaveWord, meetingFieldWords)
export class LeaveWordDto {}
export interface LeaveWordDto extends c.LeaveWord {}

@Contract(c.answerInvitation, meetingFieldWords)
export class AnswerInvitationDto {}
export interface AnswerInvitationDto extends c.AnswerInvitation {}

/** Meetings for everybody. What was discussed in public is read in public. */
@Controller()
export class MeetingController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly seats: SeatService,
    private readonly floor: FloorService,
    private readonly parties: PartyService,
    private readonly queries: MeetingQueries,
    private readonly pages: MeetingPageQueries,
  ) {}

  @Answers(api.list, c.meetings)
  @Allow('anyone')
  list(@MaybeMe() me: Actor | null, @Query() { place, mine }: AskMeetingsDto): Promise<c.Meetings> {
    return this.db.read((read) => this.queries.list(read, me, place ?? null, mine === 'yes'));
  }

  @Answers(api.page, c.meetingPage)
  @Allow('anyone')
  page(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.MeetingPage> {
    return this.db.read((read) => this.pages.page(read, me, id));
  }

  @Answers(api.ofTopic, c.topicMeetings)
  @Allow('anyone')
  ofTopic(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.TopicMeetings> {
    return this.db.read((read) => this.queries.ofTopic(read, me, id));
  }

  @Answers(api.venue, c.atVenue)
  @Allow('anyone')
  venue(@MaybeMe() me: Actor | null, @Param('code') code: string): Promise<c.AtVenue> {
    return this.db.read((read) => this.queries.atVenue(read, me, code));
  }

  @Answers(api.signUp, c.meetingPage)
  @Allow('signed-in')
  signUp(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { along }: TakeSeatDto,
  ): Promise<c.MeetingPage> {
    return this.once.write(key, async (tx) => {
      await this.seats.signUp(tx, me, id, along);
      return this.pages.page(tx, me, id);
    });
  }

  @Answers(api.leave, nothing)
  @Allow('signed-in')
  leave(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.seats.leave(tx, me, id).then(() => ({})));
  }

  /** Six digits can be guessed, so that one person gets few tries a minute. */
  @Answers(api.checkIn, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  checkIn(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { code }: CheckInMeetingDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.seats.checkIn(tx, me, id, code).then(() => ({})));
  }

  @Answers(api.word, nothing)
  @Allow('signed-in')
  word(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: LeaveWordDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.floor.leaveWord(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.answer, nothing)
  @Allow('signed-in')
  answer(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('party', ParseUUIDPipe) party: string,
    @Body() ask: AnswerInvitationDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.parties.answer(tx, me, id, party, ask).then(() => ({})));
  }
}
