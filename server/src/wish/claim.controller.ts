import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { claimApi } from '@linli/shared/wish/wish.api';
import * as c from '@linli/shared/wish/claim.contract';
import { claimFieldWords } from '@linli/shared/wish/claim.words';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { ClaimMoves } from './claim.moves';
import { ClaimService } from './claim.service';
import { ContactService } from './contact.service';

@Contract(c.moveClaim, claimFieldWords)
export class MoveClaimDto {}
export interface MoveClaimDto extends c.MoveClaim {}

@Contract(c.accompany, claimFieldWords)
export class AccompanyDto {}
export interface AccompanyDto extends c.Accompany {}

@Contract(c.takeOver, claimFieldWords)
export class TakeOverDto {}
export interface TakeOverDto extends c.TakeOver {}

@Contract(c.useCard, claimFieldWords)
export class UseCardDto {}
export interface UseCardDto extends c.UseCard {}

@Contract(c.sayWord, claimFieldWords)
export class SayWordDto {}
export interface SayWordDto extends c.SayWord {}

@Contract(c.revealClaim, claimFieldWords)
export class RevealClaimDto {}
export interface RevealClaimDto extends c.RevealClaim {}

/** The two sides of a promise, and whoever comes along. */
@Controller()
export class ClaimController {
  constructor(
    private readonly once: Once,
    private readonly claims: ClaimService,
    private readonly moves: ClaimMoves,
    private readonly contacts: ContactService,
  ) {}

  @Answers(claimApi.move, c.movedClaim)
  @Allow('signed-in')
  move(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: MoveClaimDto,
  ): Promise<c.MovedClaim> {
    return this.once.write(key, (tx) => this.moves.move(tx, me, id, ask));
  }

  @Answers(claimApi.accompany, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(5)
  accompany(@Me() me: Actor, @Key() key: Keyed, @Body() ask: AccompanyDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.claims.accompany(tx, me, ask).then(() => ({})));
  }

  @Answers(claimApi.takeOver, c.claimed, { status: 201 })
  @Allow('signed-in')
  @ThrottledByPerson(5)
  takeOver(@Me() me: Actor, @Key() key: Keyed, @Body() ask: TakeOverDto): Promise<c.Claimed> {
    return this.once.write(key, (tx) => this.claims.takeOver(tx, me, ask));
  }

  @Answers(claimApi.card, c.movedClaim)
  @Allow('signed-in')
  @ThrottledByPerson(5)
  card(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: UseCardDto,
  ): Promise<c.MovedClaim> {
    return this.once.write(key, (tx) => this.moves.useCard(tx, me, id, ask));
  }

  @Answers(claimApi.say, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(20)
  say(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { words }: SayWordDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.contacts.say(tx, me, id, words).then(() => ({})));
  }

  @Answers(claimApi.reveal, c.revealedClaim)
  @Allow('signed-in')
  @ThrottledByPerson(20)
  reveal(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: RevealClaimDto,
  ): Promise<c.RevealedClaim> {
    return this.once.write(key, (tx) => this.contacts.reveal(tx, me, id, ask));
  }
}
