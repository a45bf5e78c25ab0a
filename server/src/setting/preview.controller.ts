import { Body, Controller, Query } from '@nestjs/common';
import { ruleFieldWords } from '@linli/shared/deadline/policy.words';
import { holdsAt, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { previewCalendar, type PreviewCalendar } from '@linli/shared/setting/calendar.contract';
import {
  effect,
  previewPolicy,
  type Effect,
  type PreviewPolicy,
} from '@linli/shared/setting/choice.contract';
import {
  askRuleHistory,
  ruleHistory,
  type AskRuleHistory,
  type RuleHistory,
} from '@linli/shared/setting/history.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { DistrictQueries } from './district.queries';
import { HistoryQueries } from './history.queries';
import { ReplayQueries } from './replay.queries';
import { RouteQueries } from './route.queries';

@Contract(previewPolicy, ruleFieldWords)
export class PreviewPolicyDto {}
export interface PreviewPolicyDto extends PreviewPolicy {}

@Contract(askRuleHistory, ruleFieldWords)
export class AskRuleHistoryDto {}
export interface AskRuleHistoryDto extends AskRuleHistory {}

@Contract(previewCalendar, ruleFieldWords)
export class PreviewCalendarDto {}
export interface PreviewCalendarDto extends PreviewCalendar {}

/** What policies and hours of work were, and what others would have meant; nothing is written. */
@Controller()
export class PreviewController {
  constructor(
    private readonly db: Db,
    private readonly districts: DistrictQueries,
    private readonly places: RouteQueries,
    private readonly replays: ReplayQueries,
    private readonly histories: HistoryQueries,
  ) {}

  @Answers(settingApi.ruleHistory, ruleHistory)
  @Allow('lead', 'supervise', 'administer')
  history(@Me() me: Actor, @Query() { place }: AskRuleHistoryDto): Promise<RuleHistory> {
    return this.db.read((read) => this.histories.of(read, me, place));
  }

  @Answers(settingApi.previewPolicy, effect)
  @Allow('administer')
  @ThrottledByPerson(60)
  policy(@Me() me: Actor, @Key() _: Keyed, @Body() ask: PreviewPolicyDto): Promise<Effect> {
    return this.db.read(async (read) => {
      const { id: districtId, path } = await this.districts.of(read, me);
      return this.replays.policy(read, { districtId, path }, ask);
    });
  }

  @Answers(settingApi.previewCalendar, effect)
  @Allow('lead', 'administer')
  @ThrottledByPerson(60)
  calendar(@Me() me: Actor, @Key() _: Keyed, @Body() ask: PreviewCalendarDto): Promise<Effect> {
    return this.db.read(async (read) => {
      const place = await this.places.place(read, ask.placeId);
      const own = place?.kind === 'community';
      if (!place || !holdsAt(me, own ? ['lead', 'administer'] : ['administer'], place.path))
        throw new Refusal('place.missing');
      return this.replays.calendar(read, place, own ? place.id : null, ask);
    });
  }
}
