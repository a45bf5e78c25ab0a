import { Injectable } from '@nestjs/common';
import { sameMatters } from '@linli/shared/deadline/choose.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField } from '@linli/shared/refusal';
import type { ChoiceLine, Choices, Chosen, PublishChoice } from '@linli/shared/setting/choice.contract';
import { PolicyService, type PolicyRule } from '../calendar/policy.service';
import { DispatchService } from '../dispatch/dispatch.service';
import type { Read, Tx } from '../platform/db/db';
import { DistrictQueries, mayPublish } from './district.queries';
import { refuseStale, SettingService } from './setting.service';

/** Which matters of a district have which policy: read, and chosen anew. */
@Injectable()
export class ChoiceService {
  constructor(
    private readonly settings: SettingService,
    private readonly districts: DistrictQueries,
    private readonly policies: PolicyService,
    private readonly dispatch: DispatchService,
  ) {}

  /** Every choice of the reader's district, and what there is to choose from. */
  async of(read: Read, me: Actor): Promise<Choices> {
    const district = await this.districts.of(read, me);
    const categories = await this.dispatch.categoriesOf(read, district.id);
    const rules = await this.policies.rules(read, district.id);
    const by = await this.districts.publishers(
      read,
      rules.map(({ id }) => id),
    );
    return {
      now: read.at.toISOString(),
      categories: categories
        .filter(({ retiredAt }) => !retiredAt)
        .map(({ id, name, urgent }) => ({ id, name, urgent })),
      policies: (await this.policies.inForce(read, district.id)).map(({ code, name }) => ({ code, name })),
      choices: rules.map((rule) => choiceLine(rule, rules, read.at, by(rule.id))),
      mayPublish: mayPublish(me, district),
    };
  }

  /** From a date on matters of a kind have another policy; what was received before keeps its own. */
  async publish(tx: Tx, me: Actor, { base, source, from, ...chosen }: PublishChoice): Promise<void> {
    const publishing = await this.settings.begin(
      tx,
      me,
      { source, from },
      { kind: 'policy', words: { source } },
    );
    const rules = await this.policies.rules(tx, publishing.districtId);
    refuseStale(base, rules.filter((rule) => sameMatters(rule, chosen)).length);
    await this.refuseUnknown(tx, publishing.districtId, chosen);
    await this.policies.assign(tx, publishing, chosen);
  }

  /** Refuses a category or policy that the district has not. */
  async refuseUnknown(read: Read, districtId: string, { categoryId, policyCode }: Chosen): Promise<void> {
    const categories = categoryId ? await this.dispatch.categoriesOf(read, districtId) : [];
    if (categoryId && !categories.some(({ id }) => id === categoryId))
      throw atField('category.missing', 'categoryId');
    const policies = await this.policies.inForce(read, districtId);
    if (!policies.some(({ code }) => code === policyCode)) throw atField('policy.missing', 'policyCode');
  }
}

/** A choice with its number among those for the same matters; the last of them that has begun is in force. */
function choiceLine(rule: PolicyRule, rules: readonly PolicyRule[], at: Date, by: string | null): ChoiceLine {
  const { id, categoryId, urgent, placeKind, policyCode, fromAt, source } = rule;
  const same = rules.filter((other) => sameMatters(other, rule));
  const begun = same.filter((other) => other.fromAt <= at);
  return {
    id,
    categoryId,
    urgent,
    placeKind,
    policyCode,
    version: same.indexOf(rule) + 1,
    source: source ?? '',
    from: fromAt.toISOString(),
    by,
    standing: fromAt > at ? 'later' : begun[begun.length - 1] === rule ? 'now' : 'past',
  };
}
