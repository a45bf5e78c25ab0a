import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { wishOfficeApi } from '@linli/shared/wish/wish.api';
import * as c from '@linli/shared/wish/wish.contract';
import { wishFieldWords } from '@linli/shared/wish/wish.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ContactService } from './contact.service';
import { CardService } from './card.service';
import { OfficeQueries } from './office.queries';
import { WishService } from './wish.service';

@Contract(c.askOffice, wishFieldWords)
export class AskOfficeDto {}
export interface AskOfficeDto extends c.AskOffice {}

@Contract(c.enterWish, wishFieldWords)
export class EnterWishDto {}
export interface EnterWishDto extends c.EnterWish {}

@Contract(c.revealWisher, wishFieldWords)
export class RevealWisherDto {}
export interface RevealWisherDto extends c.RevealWisher {}

@Contract(c.askFigures, wishFieldWords)
export class AskWishFiguresDto {}
export interface AskWishFiguresDto extends c.AskFigures {}

/** What the community does about wishes. */
@Controller()
export class WishOfficeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly wishes: WishService,
    private readonly cards: CardService,
    private readonly contacts: ContactService,
    private readonly queries: OfficeQueries,
  ) {}

  @Answers(wishOfficeApi.list, c.officeWishes)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor, @Query() { view = 'review' }: AskOfficeDto): Promise<c.OfficeWishes> {
    return this.db.read((read) => this.queries.list(read, me, view));
  }

  @Answers(wishOfficeApi.figures, c.wishFigures)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  figures(@Me() me: Actor, @Query() ask: AskWishFiguresDto): Promise<c.WishFigures> {
    return this.db.read((read) => this.queries.figures(read, me, ask));
  }

  @Answers(wishOfficeApi.enter, c.madeWish, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  enter(@Me() me: Actor, @Key() key: Keyed, @Body() ask: EnterWishDto): Promise<c.MadeWish> {
    return this.once.write(key, (tx) => this.wishes.enter(tx, me, ask));
  }

  /** The wisher's phone, for whoever asks whether the wish is as it says. */
  @Answers(wishOfficeApi.reveal, c.wisherPhone)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  reveal(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RevealWisherDto,
  ): Promise<c.WisherPhone> {
    return this.once.write(key, (tx) => this.contacts.revealWisher(tx, me, id, reason));
  }

  /** Codes for the card of a wisher without a phone; the ones before can no longer be used. */
  @Answers(wishOfficeApi.cards, c.wishCards)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  issue(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<c.WishCards> {
    return this.once.write(key, (tx) => this.cards.issue(tx, me, id));
  }
}
