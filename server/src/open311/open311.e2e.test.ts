import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';
import { ask, both, keyOf, rest, same, send, type Got } from './testing/client';

let house: House;
let id: string;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  ({ id } = await report(house, await house.as('王奶奶'), { floor: 3 }));
});
beforeEach(() => rest(house));
afterAll(() => house.close());

test('discovery says who answers, how to get a key, and where in which formats; no key is needed', async () => {
  const { status, body } = await both<Record<string, unknown>>(house, 'discovery', 'discovery');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    contact: '锦澜区 8555 0190',
    key_service: expect.stringContaining('8555 0190') as string,
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: 'https://linli.example/open311/v2',
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  });
});

test('a house whose WeChat is only the stand-in says that it is for trying out', async () => {
  const demo = await openHouse({ LINLI_DEMO: '1' });
  const { body } = await both<{ endpoints: { type: string }[] }>(demo, 'discovery', 'discovery');
  await demo.close();
  expect(body.endpoints.map(({ type }) => type)).toEqual(['test']);
});

test('services are the public categories, and nothing that is between neighbours', async () => {
  const { body } = await both<Record<string, unknown>[]>(house, 'services', 'services');
  const codes = body.map(({ service_code }) => service_code);
  expect(codes).toEqual(expect.arrayContaining(['lighting', 'lift', 'parking']));
  expect(codes.filter((code) => ['noise', 'dispute', 'safety'].includes(String(code)))).toEqual([]);
  expect(body.find(({ service_code }) => service_code === 'lighting')).toEqual({
    service_code: 'lighting',
    service_name: '照明',
    description: '楼道灯、路灯',
    metadata: true,
    type: 'realtime',
    keywords: '照明,楼道灯,路灯',
    group: '日常',
  });
});

test('a code of figures stays a text', async () => {
  await statement(house.databaseUrl, "update category set code = '001' where code = 'green'");
  const { text } = await ask(house, 'services.json');
  await statement(house.databaseUrl, "update category set code = 'green' where code = '001'");
  expect(text).toContain('"service_code":"001"');
});

test('a definition has the fields that the report form has', async () => {
  const { body } = await both<{ service_code: string; attributes: Record<string, unknown>[] }>(
    house,
    'services/lighting',
    'definition',
  );
  expect(body.service_code).toBe('lighting');
  expect(
    body.attributes.map(({ code, datatype, required, order, values }) => [
      code,
      datatype,
      required,
      order,
      values,
    ]),
  ).toEqual([
    ['floor', 'number', false, 1, []],
    [
      'outside',
      'singlevaluelist',
      false,
      2,
      [
        { key: 'yes', name: '在楼外面' },
        { key: 'no', name: '在楼里面' },
      ],
    ],
  ]);
});

test('a request is told with every field of the specification', async () => {
  const { body } = await both<Record<string, unknown>[]>(house, `requests/${id}`, 'requests');
  expect(body).toEqual([
    {
      service_request_id: id,
      status: 'open',
      status_notes: null,
      service_name: '照明',
      service_code: 'lighting',
      description: '照明',
      agency_responsible: '第3网格',
      service_notice: '11月19日 17:30 前受理，11月20日 17:30 前办结，11月23日 17:30 前反馈',
      requested_datetime: '2026-11-18T09:00:00+08:00',
      updated_datetime: '2026-11-18T09:00:00+08:00',
      expected_datetime: '2026-11-20T17:30:00+08:00',
      address: '槐荫里小区 12 号楼 2 单元 3 层',
      address_id: '槐荫里小区/12/2',
      zipcode: null,
      lat: 30.6605,
      long: 104.0606,
      media_url: null,
    },
  ]);
});

test('a door without a position of its own lies where its building does, and a place without any has none', async () => {
  const forget = (where: string) =>
    statement(house.databaseUrl, `update place set lat = null, long = null where ${where}`);
  const where = async () => {
    const { body } = await both<{ lat: number | null; long: number | null }[]>(
      house,
      `requests/${id}`,
      'requests',
    );
    return [body[0]?.lat, body[0]?.long];
  };
  await forget("kind = 'entrance'");
  expect(await where()).toEqual([30.6605, 104.0604]);
  await forget("kind = 'building'");
  expect(await where()).toEqual([30.66, 104.06]);
  await forget('true');
  expect(await where()).toEqual([null, null]);
});

test('richer states come only to those who ask for them', async () => {
  const { body } = await both<Record<string, unknown>[]>(house, `requests/${id}`, 'extended', {
    extensions: 'true',
  });
  expect(body[0]?.extended_attributes).toEqual({
    detailed_status: 'RECEIVED',
    state: 'dispatched',
    outcome: null,
  });
});

test('ids exist at once, and each is its own token', async () => {
  const { body } = await both(house, `tokens/${id}`, 'token');
  expect(body).toEqual([{ service_request_id: id, token: id }]);
});

test('a matter’s way is told in two words, with the public note, the promise and when it changed', async () => {
  const worker = await house.as('周晓禾');
  const granny = await house.as('王奶奶');
  const told = async () => {
    const { body } = await both<Record<string, unknown>[]>(house, `requests/${id}`, 'requests');
    const { status, status_notes, updated_datetime, expected_datetime, service_notice } = body[0] ?? {};
    return [status, status_notes, updated_datetime, expected_datetime, service_notice !== null];
  };
  await house.at('2026-11-18T10:00');
  await move(worker, id, 'accept', { line: '师傅下午来换灯' });
  await house.settle();
  const promised = '2026-11-20T17:30:00+08:00';
  expect(await told()).toEqual([
    'open',
    '师傅下午来换灯',
    expect.stringContaining('T10:00:0'),
    promised,
    true,
  ]);
  await house.at('2026-11-18T15:00');
  await move(granny, id, 'add', { words: '晚上更黑' });
  expect(await told()).toEqual([
    'open',
    '师傅下午来换灯',
    expect.stringContaining('T10:00:0'),
    promised,
    true,
  ]);
  await move(worker, id, 'resolve', {
    outcome: 'solved',
    solvedHow: 'fixed',
    words: '换了声控灯，测试三次都亮。',
  });
  expect(await told()).toEqual(['open', '师傅下午来换灯', expect.stringContaining('T15:00:0'), null, true]);
  await move(worker, id, 'feedback', { words: '灯换好了', channel: 'call' });
  await house.at('2026-11-18T16:00');
  await move(granny, id, 'rate', { solved: 'yes', stars: 5 });
  expect(await told()).toEqual([
    'closed',
    '师傅下午来换灯',
    expect.stringContaining('T16:00:0'),
    null,
    false,
  ]);
});

test('how it ended is told where nobody left a note', async () => {
  const other = await report(house, await house.as('李明'));
  await move(await house.as('李明'), other.id, 'withdraw');
  const { body } = await both<Record<string, unknown>[]>(house, `requests/${other.id}`, 'requests');
  expect(body[0]).toMatchObject({ status: 'closed', status_notes: '结果：已撤回' });
});

describe('what is wrong is said in the format that was asked for', () => {
  test.each([
    ['an unknown request', 'requests/nothing', 404],
    ['a request nobody made', 'requests/00000000-0000-4000-8000-000000000000', 404],
    ['an unknown service', 'services/nothing', 404],
    ['an unknown token', 'tokens/nothing', 404],
    ['another resource', 'wishes', 404],
    ['a resource below', 'requests/a/b', 404],
  ])('%s', async (_, path, status) => {
    const answer = await both<{ code: string; description: string }[]>(house, path, 'errors');
    expect([answer.status, answer.body[0]?.code]).toEqual([status, String(status)]);
    expect(answer.body[0]?.description).toMatch(/[\u4e00-\u9fff]/);
  });

  test.each<[string, number, Record<string, string>]>([
    ['an unknown jurisdiction', 404, { jurisdiction_id: 'elsewhere.example' }],
    ['an unknown service', 404, { service_code: 'lighting,nothing' }],
    ['a date without its zone', 400, { start_date: '2026-11-01T00:00:00' }],
    [
      'ninety days and a second',
      400,
      { start_date: '2026-08-01T00:00:00Z', end_date: '2026-10-30T00:00:01Z' },
    ],
    ['an unknown status', 400, { status: 'solved' }],
    ['half a point', 400, { lat: '30.66', radius: '5' }],
  ])('%s in a filter', async (_, status, query) => {
    const answer = await both<{ code: string }[]>(house, 'requests', 'errors', query);
    expect([answer.status, answer.body.map(({ code }) => code)]).toEqual([status, [String(status)]]);
  });

  test.each(['services.csv', 'services', 'requests.html', `requests/${'x'.repeat(8)}.xml.zip`])(
    '%s: a format that is not spoken here is answered in XML',
    async (path) => {
      const { status, headers, text } = await ask(house, path);
      expect([status, headers.get('content-type')]).toEqual([404, 'text/xml; charset=utf-8']);
      expect(text).toContain('<errors><error><code>404</code>');
    },
  );

  test('a fault of ours is no page', async () => {
    await statement(house.databaseUrl, 'alter table jurisdiction rename to elsewhere');
    const answer = await both<{ code: string }[]>(house, 'services', 'errors');
    await statement(house.databaseUrl, 'alter table elsewhere rename to jurisdiction');
    expect([answer.status, answer.body[0]?.code]).toEqual([500, '500']);
  });

  test('knocking too often', async () => {
    const knocks: Got[] = [];
    for (let turn = 0; turn < 121; turn++) knocks.push(await ask(house, 'discovery.json'));
    const last = knocks.at(-1);
    expect([knocks[0]?.status, last?.status, JSON.parse(last?.text ?? '')]).toEqual([
      200,
      429,
      [{ code: '429', description: expect.any(String) as string }],
    ]);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

test('a jurisdiction may always be said, and must be where there are several', async () => {
  const asked = async (query: Record<string, string>) =>
    (await ask(house, 'services.json', { query })).status;
  expect(await asked({ jurisdiction_id: 'jinlan.example' })).toBe(200);
  await statement(
    house.databaseUrl,
    "insert into place (id, district_id, kind, name, since) values (gen_random_uuid(), gen_random_uuid(), 'district', '东湖区', '2026-01-01')",
  );
  await statement(
    house.databaseUrl,
    "insert into jurisdiction select id, 'donghu.example', 100 from place where name = '东湖区'",
  );
  const { key } = await keyOf(house);
  const unsaid = await send(house, 'json', {
    api_key: key,
    service_code: 'lighting',
    address_id: '槐荫里小区/12/2',
  });
  const statuses = [await asked({}), await asked({ jurisdiction_id: 'jinlan.example' }), unsaid.status];
  const elsewhere = await send(house, 'json', {
    jurisdiction_id: 'donghu.example',
    api_key: key,
    service_code: 'lighting',
  });
  await statement(house.databaseUrl, "delete from jurisdiction where code = 'donghu.example'");
  expect([...statuses, elsewhere.status]).toEqual([400, 200, 400, 403]);
});

describe('what browsers and caches are told', () => {
  test('pages elsewhere may read, and only read', async () => {
    const got = await ask(house, 'services.json', { headers: { origin: 'https://map.example' } });
    expect(got.headers.get('access-control-allow-origin')).toBe('*');
    expect(got.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const before = await ask(house, 'requests.json', {
      method: 'OPTIONS',
      headers: { origin: 'https://map.example' },
    });
    expect([before.status, before.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
    ]);
    const wrong = await ask(house, 'requests/nothing.json');
    expect(wrong.headers.get('access-control-allow-origin')).toBe('*');
  });

  test.each(['discovery', 'services', 'services/lighting', 'requests'])(
    'HEAD of %s is GET without its body',
    async (path) => {
      const [get, head] = [
        await ask(house, `${path}.xml`),
        await ask(house, `${path}.xml`, { method: 'HEAD' }),
      ];
      expect([head.status, head.text]).toEqual([200, '']);
      for (const name of ['content-type', 'etag', 'cache-control'])
        expect(head.headers.get(name)).toBe(get.headers.get(name));
    },
  );

  test('whoever has a list already gets it again only when it has changed', async () => {
    const first = await ask(house, 'requests.json');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=30');
    const again = (header: string) => ask(house, 'requests.json', { headers: { 'if-none-match': header } });
    expect(await again(etag)).toMatchObject({ status: 304, text: '' });
    expect((await again(`"x", W/${etag}`)).status).toBe(304);
    await report(house, await house.as('陈姐'));
    expect((await again(etag)).status).toBe(200);
    const xml = await ask(house, 'requests.xml');
    expect(xml.headers.get('etag')).not.toBe(etag);
    await same(xml, await ask(house, 'requests.json'), 'requests');
  });
});
