import { Injectable } from '@nestjs/common';
import type { FigureCases } from '@linli/shared/kpi/kpi.contract';
import { said } from '@linli/shared/kpi/hiding.rules';
import type { AskBehind, AskOverview, Overview } from '@linli/shared/kpi/overview.contract';
import {
  faultOfDays,
  longestSpan,
  mondayOf,
  spanAt,
  spanBefore,
  weeksUntil,
  type Days,
  type FigureSpan,
} from '@linli/shared/kpi/span.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { Read } from '../platform/db/db';
import { SupervisionService } from '../supervision/supervision.service';
import { GroundQueries } from './ground.queries';
import { KpiRepository } from './kpi.repository';
import { OverviewRepository, type Ground, type Look } from './overview.repository';
import { cards, Shape } from './overview.shape';

/** The figures of a place over some days, beside those before, by week, place, category and channel. */
@Injectable()
export class OverviewQueries {
  constructor(
    private readonly grounds: GroundQueries,
    private readonly ledger: OverviewRepository,
    private readonly months: KpiRepository,
    private readonly supervisions: SupervisionService,
  ) {}

  async overview(read: Read, me: Actor, ask: AskOverview): Promise<Overview> {
    const { ground, above } = await this.grounds.of(read, me, ask.place);
    const { span, now, before } = timesOf(ask, read.at);
    const look = lookAt(ground, ask);
    const below = await this.grounds.below(read, ground);
    const today = localDate(read.at);
    const mondays = weeksUntil(now.until < today ? now.until : today);
    const laidDown = await this.supervisions.oversightOf(read, ground.districtId);
    const times = { now, before, trend: mondays[0] ?? mondayOf(now.from) };
    const least = { compared: laidDown.leastCompared, said: laidDown.leastRated };
    const shape = new Shape(await this.ledger.sums(read, look, times, below), least);
    const late = await this.ledger.late(read, look, now);
    const choices = await this.grounds.choices(read, ground);
    return {
      now: read.at.toISOString(),
      place: { ...named(ground), kind: ground.kind },
      above: above.map(named),
      ...{ span, days: now, before },
      ...(await this.closed(read, ground, now)),
      leastCompared: least.compared,
      leastSaid: least.said,
      sent: shape.sent('all', null),
      cards: cards.flatMap((indicator) => {
        const figure = shape.whole(indicator, 'now');
        if (!figure) return [];
        const goal = laidDown.goals[indicator] ?? null;
        return {
          figure,
          before: shape.whole(indicator, 'before'),
          goal,
          weeks: shape.weeks(indicator, mondays),
        };
      }),
      rows: rowsOf(shape, below),
      total: shape.table('all', [null])[0] ?? [],
      categories: listed(shape, 'category', choices.categories),
      channels: listed(shape, 'channel', choices.channels),
      choices: { categories: choices.categories.map(named), channels: choices.channels.map(named) },
      late: { count: late.reduce((sum, { count }) => sum + count, 0), reasons: late },
      delayed: shape.whole('delayed', 'now'),
      paused: shape.whole('pause_share', 'now'),
    };
  }

  /** What an overview would be about: which place, and which days. */
  async subject(
    read: Read,
    me: Actor,
    ask: AskOverview,
  ): Promise<{ place: string; districtId: string; days: Days }> {
    const { ground } = await this.grounds.of(read, me, ask.place);
    return { place: ground.id, districtId: ground.districtId, days: timesOf(ask, read.at).now };
  }

  /** The matters behind a figure; of what residents said there are none to see. */
  async behind(read: Read, me: Actor, { indicator, reason, ...ask }: AskBehind): Promise<FigureCases> {
    if (said.includes(indicator)) throw new Refusal('figures.missing');
    const { ground } = await this.grounds.of(read, me, ask.place);
    const cases = await this.ledger.cases(read, lookAt(ground, ask), timesOf(ask, read.at).now, {
      indicator,
      reason: reason ?? null,
      personId: me.id,
    });
    return { now: read.at.toISOString(), cases };
  }

  /** Which months of the span are closed, and how much would read differently in them. */
  private async closed(
    read: Read,
    { districtId }: Ground,
    { from, until }: Days,
  ): Promise<Pick<Overview, 'frozen' | 'drift'>> {
    const closed = await this.months.frozen(read, districtId);
    const frozen = [...closed]
      .filter((period) => period >= from.slice(0, 7) && period <= until.slice(0, 7))
      .sort();
    return { frozen, drift: frozen.length ? await this.months.driftIn(read, districtId, frozen) : 0 };
  }
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
const lookAt = (ground: Ground, { category, channel }: AskOverview): Look => ({
  ground,
  category: category ?? null,
  channel: channel ?? null,
});

/** Compounds and grids share a community's matters: each kind is a whole of its own. */
function rowsOf(shape: Shape, below: readonly Ground[]): Overview['rows'] {
  return (['place', 'grid'] as const).flatMap((by) => {
    const places = below.filter(({ kind }) => (kind === 'grid') === (by === 'grid'));
    const figures = shape.table(
      by,
      places.map(({ id }) => id),
    );
    return places.map(({ id, name, kind }, index) => ({
      ...{ id, name, kind },
      sent: shape.sent(by, id),
      figures: figures[index] ?? [],
    }));
  });
}

/** Of those chosen from only what there is something to tell of. */
function listed<One extends { id: string; name: string }>(
  shape: Shape,
  by: 'category' | 'channel',
  all: readonly One[],
): (One & { sent: number; figures: Overview['total'] })[] {
  const figures = shape.table(
    by,
    all.map(({ id }) => id),
  );
  return all
    .map((one, index) => ({ ...one, sent: shape.sent(by, one.id), figures: figures[index] ?? [] }))
    .filter((one) => one.sent > 0 || one.figures.length > 0);
}

/** The days that are asked for, and those before. */
function timesOf(
  { span: asked, from, until }: Pick<AskOverview, 'span' | 'from' | 'until'>,
  at: Date,
): { span: FigureSpan; now: Days; before: Days } {
  const span = asked ?? 'month';
  if (span !== 'own') {
    const now = spanAt(span, at);
    return { span, now, before: spanBefore(span, now) };
  }
  const now = { from: from ?? localDate(at), until: until ?? localDate(at) };
  const fault = faultOfDays(now, at);
  if (fault) throw atField(fault[1], fault[0], { limit: longestSpan });
  return { span, now, before: spanBefore(span, now) };
}
