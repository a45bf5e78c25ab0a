import { Injectable } from '@nestjs/common';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { OfTicket, RaiseTopic, Reach } from '@linli/shared/topic/topic.contract';
import { NeighbourQueries } from '../home/neighbour.queries';
import { ResidentService } from '../home/resident.service';
import { PeopleQueries } from '../people/people.queries';
import { PlaceService, type Chain } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { TopicRepository } from './topic.repository';

/** Where a topic belongs: the building or compound it is about, and everything above it. */
export interface Whereabouts {
  readonly chain: Chain;
  readonly placeId: string;
  readonly path: string;
}

interface Matter {
  readonly placeId: string;
  readonly districtId: string;
  readonly path: string;
  readonly state: string;
  readonly visibility: string;
  readonly follows: boolean;
}

/** From where topics come: a home, a door, a matter; and who brings word to those without a phone. */
@Injectable()
export class TopicSource {
  constructor(
    private readonly topics: TopicRepository,
    private readonly places: PlaceService,
    private readonly residents: ResidentService,
    private readonly neighbours: NeighbourQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** The place of somebody's own topic: around their home, else around the door whose sign they scanned. */
  async ofOwn(read: Read, personId: string, { homeId, code, reach }: RaiseTopic): Promise<Whereabouts> {
    if (homeId) {
      const home = await this.neighbours.home(read, homeId);
      if (!home || !(await this.residents.belongingOf(read, homeId, personId)))
        throw new Refusal('home.missing');
      return this.around(read, await this.places.spotFor(read, home.entranceId), reach);
    }
    if (!code) throw atField('topic.no_place', 'homeId');
    const { sign } = await this.places.behind(read, code);
    return this.around(read, await this.places.spotFor(read, sign.placeId), reach);
  }

  /** The place that somebody at work names: a compound is meant as one, a door as its building. */
  async named(read: Read, placeId: string, reach: Reach = 'building'): Promise<Whereabouts> {
    return this.around(read, await this.places.spotFor(read, placeId), reach);
  }

  /** The path of a place. */
  pathOf(read: Read, placeId: string): Promise<string> {
    return this.places.pathOf(read, placeId);
  }

  /** A residents' group in which somebody sits, of the compound or community of a place. */
  async groupFor(read: Read, personId: string, groupId: string, { chain }: Whereabouts): Promise<string> {
    const group = (await this.topics.groupsOf(read, personId)).find(({ id }) => id === groupId);
    if (group?.forId !== chain.compound?.id && group?.forId !== chain.community.id)
      throw atField('topic.group', 'groupId');
    return groupId;
  }

  /** The building head nearest above a path; null where there is none. */
  async headOf(read: Read, path: string): Promise<string | null> {
    const [head] = await this.people.holding(read, path, ['assist']);
    return head ?? null;
  }

  /** The matter that a topic comes from, and whether `me` may make it one: its reporter or who steers it, once, where neighbours may see it. Out of sight is missing. */
  async ofTicket(
    read: Read,
    me: Actor,
    ticketId: string,
  ): Promise<{ ticket: Matter; may: boolean; topics: OfTicket['topics'] }> {
    const [ticket] = await read.rows.query<Matter[]>(
      `select t.place_id as "placeId", t.district_id as "districtId", t.path, t.state, t.visibility,
              exists (select from ticket_reporter r where r.ticket_id = t.id and r.person_id = $2 and r.left_at is null) as follows
         from ticket t where t.id = $1 and $2 <> all(t.hidden_from)`,
      [ticketId, me.id],
    );
    const steers = ticket && holdsAt(me, steering, ticket.path);
    if (!ticket || !(steers || ticket.follows || ticket.visibility === 'public'))
      throw new Refusal('ticket.missing');
    const topics = await read.rows.query<OfTicket['topics']>(
      `select id, coalesce(title, '') as title, state from topic
        where ticket_id = $1 and (state in ('open','done','declined','merged') or raiser_id = $2 or $3) order by at`,
      [ticketId, me.id, steers],
    );
    const [taken] = await read.rows.query<{ id: string }[]>(
      `select id from topic where ticket_id = $1 and state not in ('withdrawn','refused')`,
      [ticketId],
    );
    const may =
      !taken && (steers || ticket.follows) && ticket.visibility === 'public' && ticket.state !== 'withdrawn';
    return { ticket, may, topics };
  }

  private async around(read: Read, chain: Chain, reach: Reach): Promise<Whereabouts> {
    const wide = reach === 'compound' ? chain.compound : (chain.building ?? chain.compound);
    const placeId = (wide ?? chain.place).id;
    return { chain, placeId, path: await this.places.pathOf(read, placeId) };
  }
}
