import { Body, Controller, Query } from '@nestjs/common';
import { ruleFieldWords } from '@linli/shared/deadline/policy.words';
import { ruleApi } from '@linli/shared/deadline/rule.api';
import {
  askRules,
  publishCalendar,
  publishPolicy,
  rules,
  type AskRules,
  type PublishCalendar,
  type PublishPolicy,
  type Rules,
} from '@linli/shared/deadline/rule.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { RuleQueries } from './rule.queries';
import { RuleService } from './rule.service';

@Contract(askRules, ruleFieldWords)
export class AskRulesDto {}
export interface AskRulesDto extends AskRules {}

@Contract(publishCalendar, ruleFieldWords)
export class PublishCalendarDto {}
export interface PublishCalendarDto extends PublishCalendar {}

@Contract(publishPolicy, ruleFieldWords)
export class PublishPolicyDto {}
export interface PublishPolicyDto extends PublishPolicy {}

@Controller()
export class RuleController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: RuleQueries,
    private readonly service: RuleService,
  ) {}

  @Answers(ruleApi.rules, rules)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  rules(@Me() me: Actor, @Query() { place }: AskRulesDto): Promise<Rules> {
    return this.db.read((read) => this.queries.of(read, me, place));
  }

  @Answers(ruleApi.publishCalendar, rules, { status: 201 })
  @Allow('lead', 'administer')
  publishCalendar(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishCalendarDto): Promise<Rules> {
    return this.once.write(key, async (tx) => {
      await this.service.publishCalendar(tx, me, ask);
      return this.queries.of(tx, me, ask.placeId);
    });
  }

  @Answers(ruleApi.publishPolicy, rules, { status: 201 })
  @Allow('administer')
  publishPolicy(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishPolicyDto): Promise<Rules> {
    return this.once.write(key, async (tx) => {
      await this.service.publishPolicy(tx, me, ask);
      return this.queries.of(tx, me, ask.placeId);
    });
  }
}
