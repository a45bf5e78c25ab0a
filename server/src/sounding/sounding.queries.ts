import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { shortHomeWords } from '@linli/shared/home/home.words';
import { holdsAt, steeredPaths, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type * as c from '@linli/shared/sounding/sounding.contract';
import { heardOf } from '@linli/shared/sounding/sounding.rules';
import { shownTopics } from '@linli/shared/topic/topic.rules';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { TopicQueries } from '../topic/topic.queries';
import { SoundingRepository, type CountedBuilding, type FoundSounding } from './sounding.repository';

/** What was heard at the doors: figures for everybody, forms for whoever goes round. */
@Injectable()
export class SoundingQueries {
  constructor(
    private readonly soundings: SoundingRepository,
    private readonly headings: TopicQueries,
    private readonly places: PlaceService,
  ) {}

  /** The figures on a topic, with how far each building is; for staff also where they may ask to go round. */
  async ofTopic(read: Read, me: Actor | null, topicId: string): Promise<c.Soundings> {
    const topic = await this.headings.heading(read, topicId);
    const steers = topic !== null && me !== null && holdsAt(me, steering, topic.path);
    if (!topic || !(steers || shownTopics.some((state) => state === topic.state)))
      throw new Refusal('topic.missing');
    const soundings: c.Soundings['soundings'] = [];
    for (const row of await this.soundings.found(read, 's.topic_id = $1', [topicId])) {
      const counted = await this.soundings.counted(read, row);
      const buildings = counted.map(({ name, homes, visited }) => ({ name, homes, visited }));
      soundings.push({ ...lineOf(read, row, counted), buildings });
    }
    const places = steers ? await this.soundings.around(read, topic.path) : [];
    return { now: read.at.toISOString(), soundings, places };
  }

  /** Those that run where I head a building or steer. */
  async mine(read: Read, me: Actor): Promise<c.MyRounds> {
    const heads = me.posts.filter(({ permission }) => permission === 'assist').map(({ path }) => path);
    const rows = await this.soundings.found(
      read,
      `s.until >= $3 and (exists (select from unnest($1::text[]) mine where starts_with(s.path, mine) or starts_with(mine, s.path))
          or exists (select from unnest($2::text[]) mine where starts_with(s.path, mine)))`,
      [heads, steeredPaths(me), localDate(read.at)],
    );
    const soundings: c.MyRounds['soundings'] = [];
    for (const row of rows) soundings.push(lineOf(read, row, await this.soundings.counted(read, row)));
    return { now: read.at.toISOString(), soundings };
  }

  /** A round as messages tell of it, with the building heads who are to go; null for none. */
  async mentioned(read: Read, id: string): Promise<(FoundSounding & { readonly people: string[] }) | null> {
    const [row] = await this.soundings.found(read, 's.id = $1', [id]);
    return row ? { ...row, people: await this.soundings.heads(read, row.path) } : null;
  }

  /** One as I do it: the homes of mine, with what was written down. */
  async round(read: Read, me: Actor, id: string): Promise<c.SoundingRound> {
    const [row] = await this.soundings.found(read, 's.id = $1', [id]);
    const goes = ({ permission }: Actor['posts'][number]) =>
      permission === 'assist' || steering.includes(permission);
    const paths = me.posts.filter(goes).map(({ path }) => path);
    const rooms = row ? await this.soundings.rooms(read, row, paths) : [];
    if (!row || !rooms.length) throw new Refusal('sounding.missing');
    const topic = await this.headings.heading(read, row.topicId);
    const plates = await this.places.platesOf(
      read,
      rooms.map(({ entranceId }) => entranceId),
    );
    return {
      now: read.at.toISOString(),
      ...lineOf(read, row, await this.soundings.counted(read, row)),
      topicId: row.topicId,
      title: topic?.title ?? '',
      rooms: rooms.flatMap(({ entranceId, room, ...form }) => {
        const plate = plates.get(entranceId);
        return plate ? [{ ...form, name: shortHomeWords(plate, room) }] : [];
      }),
    };
  }
}

const lineOf = (
  { at }: Read,
  { id, question, place, until }: FoundSounding,
  buildings: readonly CountedBuilding[],
): c.SoundingLine => ({ id, question, place, until, open: until >= localDate(at), ...heardOf(buildings) });
