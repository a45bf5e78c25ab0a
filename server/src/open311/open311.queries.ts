import { Inject, Injectable } from '@nestjs/common';
import type { RequestsAsk } from '@linli/shared/open311/open311.contract';
import { contactWords, keyServiceWords } from '@linli/shared/open311/open311.words';
import { Refusal } from '@linli/shared/refusal';
import { DispatchService, type CategoryRow } from '../dispatch/dispatch.service';
import { PlaceQueries } from '../place/place.queries';
import { CONFIG, type Config } from '../platform/config';
import type { Read } from '../platform/db/db';
import { PublicTickets, type PublicChoice } from '../ticket/public-tickets.queries';
import { JurisdictionService } from './jurisdiction.service';
import { contentTypes, formats, type Paper } from './open311.paper';
import { definitionOf, requestOf, serviceOf, type Telling } from './open311.shape';

/** Where this server speaks, below its public address. */
export const endpoint = '/open311/v2';

/** When what is served, or how, last changed. */
const changeset = '2026-11-26T20:30:00+08:00';

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** What other systems read through Open311: all of it is what neighbours may see. */
@Injectable()
export class Open311Queries {
  constructor(
    private readonly jurisdictions: JurisdictionService,
    private readonly dispatch: DispatchService,
    private readonly places: PlaceQueries,
    private readonly tickets: PublicTickets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who answers here, how to get a key, and in which formats. */
  async discovery(read: Read): Promise<Paper> {
    const open = await this.jurisdictions.all(read);
    const districts = await read.rows.query<{ name: string; phone: string | null }[]>(
      'select name, phone from place where id = any($1) order by name',
      [open.map(({ districtId }) => districtId)],
    );
    const contacts = districts.map(({ name, phone }) => contactWords(name, phone));
    return {
      root: 'discovery',
      body: {
        changeset,
        contact: contacts.join('；'),
        key_service: keyServiceWords(contacts),
        endpoints: [
          {
            specification: 'http://wiki.open311.org/GeoReport_v2',
            url: this.config.publicUrl + endpoint,
            changeset,
            type: this.config.sandbox ? 'test' : 'production',
            formats: formats.map((format) => contentTypes[format].replace(/;.*/, '')),
          },
        ],
      },
    };
  }

  async services(read: Read, districtId: string): Promise<Paper> {
    return { root: 'services', body: (await this.public(read, districtId)).map(serviceOf) };
  }

  async definition(read: Read, districtId: string, code: string): Promise<Paper> {
    return definitionOf(await this.service(read, districtId, code));
  }

  /** A category that neighbours may see, by its code. One that they may not is as good as none. */
  async service(read: Read, districtId: string, code: string): Promise<CategoryRow> {
    const service = (await this.public(read, districtId)).find((category) => category.code === code);
    if (!service) throw new Refusal('open311.service_unknown', { code });
    return service;
  }

  /** The requests of a district that are asked for, or how many they are. None is an empty list. */
  async requests(read: Read, districtId: string, ask: RequestsAsk): Promise<Paper> {
    const { page, size, onlyCount, extended, around, ids, ...filter } = ask;
    if (ask.codes) await this.refuseUnknown(read, districtId, ask.codes);
    const choice: PublicChoice = {
      ...filter,
      districtId,
      ids: ids?.filter(isId),
      placeIds:
        around &&
        (await this.places.within(read, districtId, around.centre, around.radius)).map(({ id }) => id),
    };
    if (onlyCount)
      return { root: 'service_requests', body: [{ count: await this.tickets.count(read, choice) }] };
    const found = await this.tickets.list(read, choice, { most: size, after: (page - 1) * size });
    const telling = this.telling(extended);
    return { root: 'service_requests', body: found.map((ticket) => requestOf(ticket, telling)) };
  }

  /** One request as a list of one; what neighbours may not see is as good as none. */
  async request(read: Read, districtId: string, id: string, extended: boolean): Promise<Paper> {
    const ids = isId(id) ? [id] : [];
    const [ticket] = await this.tickets.list(read, { districtId, ids }, { most: 1, after: 0 });
    if (!ticket) throw new Refusal('open311.request_unknown');
    return { root: 'service_requests', body: [requestOf(ticket, this.telling(extended))] };
  }

  /** The request behind a token. Ids exist at once here, so none is handed out, and the id of a request is its token. */
  async token(read: Read, districtId: string, token: string): Promise<Paper> {
    const ids = isId(token) ? [token] : [];
    if (!(await this.tickets.count(read, { districtId, ids }))) throw new Refusal('open311.token_unknown');
    return { root: 'service_requests', body: [{ service_request_id: token, token }] };
  }

  /** Whether anybody may see this picture now. */
  async showsPhoto(read: Read, id: string): Promise<boolean> {
    return isId(id) && this.tickets.showsPhoto(read, id);
  }

  private async public(read: Read, districtId: string): Promise<CategoryRow[]> {
    const all = await this.dispatch.categoriesAt(read, districtId);
    return all.filter(({ visibility }) => visibility === 'public');
  }

  /** Codes may be filtered by that are not open for reports any more. */
  private async refuseUnknown({ rows }: Read, districtId: string, codes: readonly string[]): Promise<void> {
    const known = await rows.query<{ code: string }[]>(
      "select code from category where district_id = $1 and visibility = 'public' and code = any($2)",
      [districtId, codes],
    );
    const unknown = codes.find((code) => !known.some((each) => each.code === code));
    if (unknown !== undefined) throw new Refusal('open311.service_unknown', { code: unknown });
  }

  private telling(extended: boolean): Telling {
    const media = `${this.config.publicUrl}${endpoint}/media/`;
    return { extended, mediaUrl: (photoId) => `${media}${photoId}.jpg` };
  }
}
