import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { wishApi } from '@linli/shared/wish/wish.api';
import { claimed, claimWish, type Claimed, type ClaimWish } from '@linli/shared/wish/claim.contract';
import { claimFieldWords } from '@linli/shared/wish/claim.words';
import * as c from '@linli/shared/wish/wish.contract';
import { wishFieldWords } from '@linli/shared/wish/wish.words';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Crowd } from '../platform/http/crowd';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByAddress, ThrottledByPerson } from '../platform/http/throttled';
import { ClaimService } from './claim.service';
import type { AskedClaim } from './eligibility';
import { ReviewService } from './review.service';
import { WaitService } from './wait.service';
import { WishDetails } from './wish.detail';
import { WishQueries } from './wish.queries';
import { WishService } from './wish.service';

@Contract(c.askWishes, wishFieldWords)
export class AskWishesDto {}
export interface AskWishesDto extends c.AskWishes {}

@Contract(c.makeWish, wishFieldWords)
export class MakeWishDto {}
export interface MakeWishDto extends c.MakeWish {}

@Contract(c.moveWish, wishFieldWords)
export class MoveWishDto {}
export interface MoveWishDto extends c.MoveWish {}

@Contract(claimWish, claimFieldWords)
export class ClaimWishDto {}
export interface ClaimWishDto extends ClaimWish {}

/** Making a wish and moving it on. */
@Controller()
export class WishController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly wishes: WishService,
    private readonly review: ReviewService,
    private readonly queries: WishQueries,
    private readonly details: WishDetails,
  ) {}

  @Answers(wishApi.form, c.wishForm)
  @Allow('signed-in')
  form(@Me() me: Actor): Promise<c.WishForm> {
    return this.db.read((read) => this.queries.form(read, me));
  }

  @Answers(wishApi.list, c.wishList)
  @Allow('anyone')
  @ThrottledByAddress(120)
  list(@MaybeMe() me: Actor | null, @Query() ask: AskWishesDto): Promise<c.WishList> {
    return this.db.readLate(me?.id ?? null, (read) => this.queries.list(read, me, ask));
  }

  @Answers(wishApi.make, c.madeWish, { status: 201 })
  @Allow('signed-in')
  @ThrottledByPerson(10)
  make(@Me() me: Actor, @Key() key: Keyed, @Body() ask: MakeWishDto): Promise<c.MadeWish> {
    return this.once.write(key, (tx) => this.wishes.make(tx, me, ask));
  }

  @Answers(wishApi.detail, c.wishDetail)
  @Allow('anyone')
  @ThrottledByAddress(120)
  detail(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.WishDetail> {
    return this.db.read((read) => this.details.of(read, me, id));
  }

  /** One move of a wish by its wisher or whoever looks at it; answers the wish as it is after. */
  @Answers(wishApi.move, c.wishDetail)
  @Allow('signed-in')
  move(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: MoveWishDto,
  ): Promise<c.WishDetail> {
    return this.once.write(key, async (tx) => {
      await this.review.move(tx, me, id, ask);
      return this.details.of(tx, me, id);
    });
  }
}

/** Promising to help with a wish, or waiting for a hand of it. */
@Controller()
export class HandController {
  // Of a crowd nearly all hear no: nothing is locked for them.
  private readonly crowd: Crowd<AskedClaim>;

  constructor(
    private readonly once: Once,
    private readonly claims: ClaimService,
    private readonly waits: WaitService,
  ) {
    this.crowd = new Crowd(
      once,
      ({ wishId }) => wishId,
      (...glance) => claims.glance(...glance),
    );
  }

  @Answers(wishApi.claim, claimed, { status: 201 })
  @Allow('signed-in')
  @ThrottledByPerson(20)
  claim(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ClaimWishDto,
  ): Promise<Claimed> {
    return this.crowd.write({ key, ask: { ...ask, wishId: id, personId: me.id } }, (tx) =>
      this.claims.claim(tx, me, id, ask),
    );
  }

  @Answers(wishApi.wait, nothing)
  @Allow('signed-in')
  wait(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.waits.join(tx, me, id).then(() => ({})));
  }

  @Answers(wishApi.leaveWait, nothing)
  @Allow('signed-in')
  leaveWait(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.waits.leave(tx, me.id, id).then(() => ({})));
  }
}
