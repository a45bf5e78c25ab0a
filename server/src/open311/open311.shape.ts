import { zonedInstant } from '@linli/shared/deadline/shanghai.rules';
import { attributeCodes, detailedStatusOf, type AttributeCode } from '@linli/shared/open311/open311.rules';
import {
  attributeWords,
  endedWords,
  outsideWords,
  promiseWords,
  serviceGroupWords,
} from '@linli/shared/open311/open311.words';
import { addressIdOf } from '@linli/shared/place/address.rules';
import { insideWords, plateWords } from '@linli/shared/place/place.words';
import type { CategoryRow } from '../dispatch/dispatch.service';
import type { PublicTicket } from '../ticket/public-tickets.queries';
import type { Paper, Value } from './open311.paper';

/** A hint that lists what belongs to a category makes keywords too; one that is a sentence does not. */
function keywordsOf({ name, hint }: CategoryRow): string {
  const listed = (hint ?? '').split(/[\u3001\uFF0C]/);
  return [name, ...(listed.length > 1 ? listed : [])].join(',');
}

/** A category as GeoReport v2 lists it. */
export const serviceOf = (category: CategoryRow): Value => ({
  service_code: category.code,
  service_name: category.name,
  description: category.hint ?? category.name,
  metadata: true,
  type: 'realtime',
  keywords: keywordsOf(category),
  group: category.urgent ? serviceGroupWords.urgent : serviceGroupWords.ordinary,
});

const attributeShapes: Readonly<Record<AttributeCode, { datatype: string; values: Value }>> = {
  floor: { datatype: 'number', values: [] },
  outside: {
    datatype: 'singlevaluelist',
    values: Object.entries(outsideWords).map(([key, name]) => ({ key, name })),
  },
};

/** What may be said of every matter beside place and words: the two fields the report form has for it. */
export const definitionOf = ({ code }: CategoryRow): Paper => ({
  root: 'service_definition',
  body: {
    service_code: code,
    attributes: attributeCodes.map((attribute, index) => ({
      variable: true,
      code: attribute,
      datatype: attributeShapes[attribute].datatype,
      required: false,
      datatype_description: attributeWords[attribute].hint,
      order: index + 1,
      description: attributeWords[attribute].name,
      values: attributeShapes[attribute].values,
    })),
  },
});

/** How a request is told: where its pictures are, and whether with what GeoReport v2 does not know. */
export interface Telling {
  readonly mediaUrl: (photoId: string) => string;
  readonly extended: boolean;
}

/** A public ticket as GeoReport v2 tells it. `updated_datetime` of a closed one is when it was closed. */
export function requestOf(ticket: PublicTicket, { mediaUrl, extended }: Telling): Value {
  const { plate, floor, outside, position, promises, closedAt, outcome, state } = ticket;
  const resolve = promises.find(({ kind, running }) => kind === 'resolve' && running);
  const inside = insideWords({ entrance: null, floor, outside });
  return {
    service_request_id: ticket.id,
    status: closedAt ? 'closed' : 'open',
    status_notes: ticket.line ?? (closedAt && outcome ? endedWords(outcome) : null),
    service_name: ticket.category,
    service_code: ticket.code,
    description: ticket.words ?? ticket.category,
    agency_responsible: ticket.unit,
    service_notice: closedAt ? null : promiseWords(promises),
    requested_datetime: zonedInstant(ticket.at),
    updated_datetime: zonedInstant(closedAt ?? ticket.changedAt),
    expected_datetime: resolve ? zonedInstant(resolve.due) : null,
    address: [plateWords(plate), inside].filter(Boolean).join(' '),
    address_id: addressIdOf(plate),
    zipcode: null,
    lat: position?.lat ?? null,
    long: position?.long ?? null,
    media_url: ticket.photoId && mediaUrl(ticket.photoId),
    ...(extended && {
      extended_attributes: { detailed_status: detailedStatusOf(state, outcome), state, outcome },
    }),
  };
}
