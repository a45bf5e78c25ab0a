import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { CallOffDay, OpenSeries } from '@linli/shared/series/series.contract';
import { isDayOf, rhythms, seriesFault } from '@linli/shared/series/series.rules';
import { seriesFaults, seriesFaultWords } from '@linli/shared/series/series.words';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TeamQueries } from '../team/team.queries';
import { SeriesOffRow, SeriesRow } from './series.entity';
import { seriesDayOff, seriesEnded, seriesOpened } from './series.events';

/** Services that are given again and again, each of whose days can be called off. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly places: PlaceService,
    private readonly teams: TeamQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Opens a series at a place that I steer, given by a team of that place or above it where one is named. Answers its id. */
  async open(tx: Tx, me: Actor, { placeId, teamId, from, until, ...ask }: OpenSeries): Promise<string> {
    const path = await this.places.pathOf(tx, placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const team = teamId ? await this.teams.teamOf(tx, teamId) : null;
    const lastDay = ask.lastDay ?? null;
    const fault = seriesFault({ firstDay: ask.firstDay, lastDay }, tx.at);
    refuseFields({
      ...(fault && { [fault.field]: seriesFaultWords[fault.why] }),
      ...(until <= from && { until: seriesFaults.until }),
      ...(!(rhythms as readonly number[]).includes(ask.weeks) && { weeks: seriesFaults.weeks }),
      ...(teamId && !(team && path.startsWith(team.path)) && { teamId: seriesFaults.team }),
    });
    const districtId = await this.places.districtOf(tx, path);
    const id = newId(tx.at);
    const { firstDay, weeks } = ask;
    const said = { title: ask.title.trim(), words: ask.words?.trim() || null, venue: ask.venue.trim() };
    await tx.rows.insert(SeriesRow, {
      ...{ id, districtId, placeId, path, teamId: team?.id ?? null, ...said, firstDay, lastDay, weeks },
      ...{ fromMinute: from, untilMinute: until, openedBy: me.id, at: tx.at },
    });
    const facts = { firstDay, weeks: `${weeks}` };
    await this.outbox.publish(tx, seriesOpened({ districtId, subjectId: id, actorId: me.id, facts }));
    return id;
  }

  /** Calls one day off, for a reason that everybody reads; one that is over or none of its days is refused. */
  async callOff(tx: Tx, me: Actor, id: string, { day, reason }: CallOffDay): Promise<void> {
    const row = await this.lock(tx, me, id);
    if (day < localDate(tx.at) || !isDayOf(row, day)) refuseFields({ day: seriesFaults.day });
    const off = { seriesId: id, day, reason: reason.trim(), byId: me.id, at: tx.at };
    await tx.rows.upsert(SeriesOffRow, off, ['seriesId', 'day']);
    const { districtId } = row;
    await this.outbox.publish(
      tx,
      seriesDayOff({ districtId, subjectId: id, actorId: me.id, facts: { day } }),
    );
  }

  /** Ends a series: today is its last day, unless it ends before or has not begun. */
  async end(tx: Tx, me: Actor, id: string): Promise<void> {
    const row = await this.lock(tx, me, id);
    const today = localDate(tx.at);
    if (row.lastDay && row.lastDay <= today) throw new Refusal('series.over');
    await tx.rows.update(SeriesRow, id, { lastDay: today });
    const { districtId } = row;
    await this.outbox.publish(tx, seriesEnded({ districtId, subjectId: id, actorId: me.id, facts: {} }));
  }

  private async lock({ rows }: Tx, me: Actor, id: string): Promise<SeriesRow> {
    const row = await rows.findOne(SeriesRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || !holdsAt(me, steering, row.path)) throw new Refusal('series.missing');
    return row;
  }
}
