import { Body, Controller } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { subscriptionApi } from '@linli/shared/subscription/subscription.api';
import {
  changeSubscriptions,
  subscriptions,
  tellAnswers,
  type ChangeSubscriptions,
  type Subscriptions,
  type TellAnswers,
} from '@linli/shared/subscription/subscription.contract';
import { subscriptionFieldWords } from '@linli/shared/subscription/subscription.words';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { SubscriptionQueries } from './subscription.queries';
import { SubscriptionService } from './subscription.service';

@Contract(tellAnswers, subscriptionFieldWords)
export class TellAnswersDto {}
export interface TellAnswersDto extends TellAnswers {}

@Contract(changeSubscriptions, subscriptionFieldWords)
export class ChangeSubscriptionsDto {}
export interface ChangeSubscriptionsDto extends ChangeSubscriptions {}

@Controller()
export class SubscriptionController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly subscriptions: SubscriptionService,
    private readonly queries: SubscriptionQueries,
  ) {}

  @Answers(subscriptionApi.mine, subscriptions)
  @Allow('anyone')
  mine(@MaybeMe() me: Actor | null): Promise<Subscriptions> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(subscriptionApi.tell, subscriptions)
  @Allow('signed-in')
  tell(@Me() me: Actor, @Key() key: Keyed, @Body() { tap, answers }: TellAnswersDto): Promise<Subscriptions> {
    return this.once.write(key, async (tx) => {
      await this.subscriptions.answered(tx, me.id, { toldBy: 'phone', mark: tap, at: tx.at, answers });
      return this.queries.mine(tx, me);
    });
  }

  @Answers(subscriptionApi.change, subscriptions)
  @Allow('signed-in')
  change(@Me() me: Actor, @Key() key: Keyed, @Body() change: ChangeSubscriptionsDto): Promise<Subscriptions> {
    return this.once.write(key, async (tx) => {
      await this.subscriptions.change(tx, me.id, change);
      return this.queries.mine(tx, me);
    });
  }
}
