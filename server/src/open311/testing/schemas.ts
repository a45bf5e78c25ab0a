/** What GeoReport v2 lets stand in an element, as patterns of XML Schema. Most may be empty. */
const kinds = {
  name: '.+',
  words: '[\\s\\S]*',
  code: '[^\\s,]+',
  flag: 'true|false',
  figure: '(-?[0-9]+(\\.[0-9]+)?)?',
  whole: '[0-9]+',
  instant: '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+\\-][0-9]{2}:[0-9]{2})',
  maybeInstant: '([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+\\-][0-9]{2}:[0-9]{2}))?',
  link: '(https?://\\S+)?',
  status: 'open|closed',
  type: 'realtime|batch|blackbox',
  datatype: 'string|number|datetime|text|singlevaluelist|multivaluelist',
  errorCode: '[45][0-9]{2}',
  use: 'production|test',
  detailed: 'PENDING|RECEIVED|IN_PROCESS|PROCESSED|REJECTED',
} as const;

type Element =
  keyof typeof kinds | { readonly [name: string]: Element } | readonly [item: string, of: Element];

const isItems = (element: Element): element is readonly [string, Element] => Array.isArray(element);

function elementOf(name: string, element: Element, occurs = ''): string {
  const open = `<xs:element name="${name}"${occurs}`;
  if (typeof element === 'string') return `${open} type="${element}"/>`;
  const inner = isItems(element)
    ? `<xs:sequence>${elementOf(element[0], element[1], ' minOccurs="0" maxOccurs="unbounded"')}</xs:sequence>`
    : `<xs:all>${Object.entries(element)
        .map(([each, of]) => elementOf(each, of))
        .join('')}</xs:all>`;
  return `${open}><xs:complexType>${inner}</xs:complexType></xs:element>`;
}

const types = Object.entries(kinds)
  .map(
    ([name, pattern]) =>
      `<xs:simpleType name="${name}"><xs:restriction base="xs:string"><xs:pattern value="${pattern}"/></xs:restriction></xs:simpleType>`,
  )
  .join('');

const schema = (root: string, element: Element): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${types}${elementOf(root, element)}</xs:schema>`;

const request = {
  service_request_id: 'code',
  status: 'status',
  status_notes: 'words',
  service_name: 'name',
  service_code: 'code',
  description: 'words',
  agency_responsible: 'words',
  service_notice: 'words',
  requested_datetime: 'instant',
  updated_datetime: 'instant',
  expected_datetime: 'maybeInstant',
  address: 'words',
  address_id: 'words',
  zipcode: 'words',
  lat: 'figure',
  long: 'figure',
  media_url: 'link',
} as const;

/** Every answer of GeoReport v2 as an XML schema, from the shapes the specification describes; all its elements, and no others. */
export const schemas = {
  discovery: schema('discovery', {
    changeset: 'name',
    contact: 'name',
    key_service: 'name',
    endpoints: [
      'endpoint',
      {
        specification: 'link',
        url: 'link',
        changeset: 'name',
        type: 'use',
        formats: ['format', 'name'],
      },
    ],
  }),
  services: schema('services', [
    'service',
    {
      service_code: 'code',
      service_name: 'name',
      description: 'words',
      metadata: 'flag',
      type: 'type',
      keywords: 'words',
      group: 'words',
    },
  ]),
  definition: schema('service_definition', {
    service_code: 'code',
    attributes: [
      'attribute',
      {
        variable: 'flag',
        code: 'code',
        datatype: 'datatype',
        required: 'flag',
        datatype_description: 'words',
        order: 'whole',
        description: 'words',
        values: ['value', { key: 'code', name: 'name' }],
      },
    ],
  }),
  requests: schema('service_requests', ['request', request]),
  extended: schema('service_requests', [
    'request',
    { ...request, extended_attributes: { detailed_status: 'detailed', state: 'code', outcome: 'words' } },
  ]),
  receipt: schema('service_requests', [
    'request',
    { service_request_id: 'code', service_notice: 'words', account_id: 'words' },
  ]),
  token: schema('service_requests', ['request', { service_request_id: 'code', token: 'code' }]),
  count: schema('service_requests', ['request', { count: 'whole' }]),
  errors: schema('errors', ['error', { code: 'errorCode', description: 'name' }]),
};
export type Schema = keyof typeof schemas;
