import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { RouteRule } from '@linli/shared/dispatch/route.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { Effect } from '@linli/shared/setting/choice.contract';
import type { EndRoute, PreviewRoute, PublishRoute } from '@linli/shared/setting/route.contract';
import { DispatchService, type Route } from '../dispatch/dispatch.service';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { ReplayQueries } from './replay.queries';
import { mayRoute, RouteQueries, type RoutedPlace } from './route.queries';
import { routeEnded, routePublished } from './setting.events';
import { refuseStale, SettingService } from './setting.service';

/** Changing which unit answers for what. */
@Injectable()
export class RouteService {
  constructor(
    private readonly settings: SettingService,
    private readonly queries: RouteQueries,
    private readonly dispatch: DispatchService,
    private readonly replays: ReplayQueries,
    private readonly outbox: Outbox,
  ) {}

  /** From a date on a unit answers for a category (all, if null) at a place and below, instead of who did there before. */
  async publish(tx: Tx, me: Actor, ask: PublishRoute): Promise<void> {
    const { placeId, unitId, categoryId, source, from } = ask;
    const { districtId } = await this.placeOf(tx, me, ask);
    const linted = { kind: 'route', words: { what: ask.what, source } } as const;
    const publishing = await this.settings.beginIn(tx, me, districtId, { source, from }, linted);
    const same = (await this.dispatch.rulesOf(tx, districtId)).filter(
      (rule) => rule.categoryId === categoryId && rule.placeId === placeId,
    );
    refuseStale(ask.base, same.length);
    const since = localDate(publishing.fromAt);
    const what = ask.what?.trim() || null;
    const rule = {
      districtId,
      categoryId,
      placeId,
      unitId,
      what,
      personId: null,
      since,
      source: publishing.source,
    };
    const subjectId = await this.dispatch.answerInstead(tx, rule);
    const facts = { category: categoryId, place: placeId, from: since };
    await this.outbox.publish(tx, routePublished({ districtId, subjectId, actorId: me.id, facts }));
  }

  /** From a date on a rule holds no more. */
  async end(tx: Tx, me: Actor, id: string, { source, from }: EndRoute): Promise<void> {
    const { rule, districtId } = await this.ruleOf(tx, me, id);
    const linted = { kind: 'route', words: { source } } as const;
    const { fromAt } = await this.settings.beginIn(tx, me, districtId, { source, from }, linted);
    await this.dispatch.endRule(tx, rule, localDate(fromAt));
    const facts = { from: localDate(fromAt) };
    await this.outbox.publish(tx, routeEnded({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** How many matters of the last thirty days below the place would have gone to another unit. */
  async preview(read: Read, me: Actor, ask: PreviewRoute): Promise<Effect> {
    const place = await this.placeOf(read, me, ask);
    const before = await this.queries.inForce(read, place.districtId);
    const next: RouteRule = { categoryId: ask.categoryId, path: place.path, unitId: ask.unitId };
    // a new rule takes the place of the one for the very same category and place
    const kept = before.filter(
      ({ categoryId, path }) => categoryId !== next.categoryId || path !== next.path,
    );
    return this.replays.routes(read, place, before, [...kept, next]);
  }

  /** The place of a rule that somebody may lay down, with a category and unit that are there. */
  private async placeOf(read: Read, me: Actor, ask: PreviewRoute): Promise<RoutedPlace> {
    const place = await this.queries.place(read, ask.placeId);
    if (!place || !mayRoute(me, place.path)) throw atField('place.missing', 'placeId');
    const categories = await this.dispatch.categoriesOf(read, place.districtId);
    if (ask.categoryId && !categories.some(({ id }) => id === ask.categoryId))
      throw atField('category.missing', 'categoryId');
    const units = await this.queries.units(read, me);
    if (!units.some(({ id }) => id === ask.unitId)) throw atField('move.no_such_unit', 'unitId');
    return place;
  }

  private async ruleOf(tx: Tx, me: Actor, id: string): Promise<{ rule: Route; districtId: string }> {
    const rule = await this.dispatch.rule(tx, id);
    const place = rule && (await this.queries.place(tx, rule.placeId));
    if (!rule || !place || !mayRoute(me, place.path)) throw new Refusal('setting.missing');
    if (rule.until !== null) throw new Refusal('route.ended');
    return { rule, districtId: place.districtId };
  }
}
