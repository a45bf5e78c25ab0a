import { Injectable } from '@nestjs/common';
import { isDate, localDate } from '@linli/shared/deadline/shanghai.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { FillForm, OpenSounding } from '@linli/shared/sounding/sounding.contract';
import { soundingFaults as faults } from '@linli/shared/sounding/sounding.words';
import { leaksOf } from '@linli/shared/wish/leak.words';
import { NeighbourQueries } from '../home/neighbour.queries';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TopicQueries } from '../topic/topic.queries';
import { SoundingRow } from './sounding.entity';
import { soundingOpened } from './sounding.events';

/** Building heads go round before a topic is deliberated: one form a home, and never a list that everybody fills in. */
@Injectable()
export class SoundingService {
  constructor(
    private readonly headings: TopicQueries,
    private readonly places: PlaceService,
    private readonly neighbours: NeighbourQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Asks the building heads below a place of a topic to go round until a day. */
  async open(tx: Tx, me: Actor, topicId: string, { placeId, question, until }: OpenSounding): Promise<void> {
    const topic = await this.headings.heading(tx, topicId);
    if (!topic || !holdsAt(me, steering, topic.path)) throw new Refusal('topic.missing');
    if (topic.state !== 'open') throw new Refusal('sounding.over');
    const path = await this.places.pathOf(tx, placeId);
    const near = path.startsWith(topic.path) || topic.path.startsWith(path);
    refuseFields({
      ...(!(near && holdsAt(me, steering, path)) && { placeId: faults.place }),
      ...(!isDate(until) ? { until: faults.never } : until < localDate(tx.at) && { until: faults.past }),
    });
    const id = newId(tx.at);
    const { districtId } = topic;
    const said = { question: question.trim(), until, openedBy: me.id, at: tx.at };
    await tx.rows.insert(SoundingRow, { id, districtId, topicId, placeId, path, ...said });
    const about = { districtId, subjectId: topicId, actorId: me.id };
    await this.outbox.publish(tx, soundingOpened({ ...about, facts: { sounding: id } }));
  }

  /** Writes down what one home said, in the place of what was written before. */
  async fill(tx: Tx, me: Actor, id: string, { homeId, stance, line = '' }: FillForm): Promise<void> {
    const row = await tx.rows.findOneBy(SoundingRow, { id });
    const home = await this.neighbours.home(tx, homeId);
    if (!row || !home?.path.startsWith(row.path) || !holdsAt(me, ['assist', ...steering], home.path))
      throw new Refusal('sounding.missing');
    if (row.until < localDate(tx.at)) throw new Refusal('sounding.over');
    refuseFields(leaksOf(line).length ? { line: faults.line } : {});
    await tx.rows.query(
      `insert into sounding_form (sounding_id, home_id, stance, line, filled_by, at) values ($1, $2, $3, $4, $5, $6)
       on conflict (sounding_id, home_id) do update set stance = excluded.stance, line = excluded.line, filled_by = excluded.filled_by, at = excluded.at`,
      [id, homeId, stance, line.trim() || null, me.id, tx.at],
    );
  }
}
