import { peopleApi } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { DataSource } from 'typeorm';
import { createApp } from '../app';
import { configFrom } from './config';
import { dataSource } from './db/data-source';
import { reseal } from './reseal';
import { openHouse, type House } from './testing/house';
import { statement } from './testing/statement';
import { report } from './testing/story';

const phone = '13912345678';
let house: House;
let owner: DataSource;
beforeAll(async () => {
  house = await openHouse({ LINLI_CIPHER: 'sm' });
  await house.at('2026-11-18T09:00');
  owner = await dataSource(house.databaseUrl, { poolSize: 2 }).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await house.close();
});

/** Every row of every table as text, binary as hexadecimals. */
async function everything(): Promise<string> {
  const tables = await statement<{ name: string }>(
    house.databaseUrl,
    "select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace",
  );
  const said = await Promise.all(
    tables.map(({ name }) => owner.query<{ row: string }[]>(`select t::text as row from "${name}" t`)),
  );
  return said.flatMap((rows) => rows.map(({ row }) => row)).join('\n');
}
const heads = async () =>
  (
    await statement<{ head: string }>(
      house.databaseUrl,
      `select encode(substring(phone_sealed from 1 for 1), 'hex') as head from ticket_reporter where phone_sealed is not null
       union all select encode(substring(phone_sealed from 1 for 1), 'hex') from person where phone_sealed is not null`,
    )
  ).map(({ head }) => head);

test('the whole house works with the national algorithms, goes over to a new key and back to AES, and no row ever holds a phone', async () => {
  const granny = await house.as('王奶奶');
  await granny.ask(peopleApi.givePhone, { body: { code: await house.code('王奶奶', 'phone') } });
  const { id } = await report(house, granny, { callBack: true, phone });
  await house.settle();
  const worker = await house.as('周晓禾');
  const ask = { params: { id }, body: { what: 'phone' as const, reason: '约时间' } };
  expect((await worker.ask(ticketApi.reveal, ask)).body.phones).toMatchObject([{ phone }]);
  expect(new Set(await heads())).toEqual(new Set(['03']));

  const next = configFrom({ ...house.env, LINLI_CIPHER: 'aes', LINLI_SEAL_SECRET: 'another secret' });
  const counted = await reseal(owner, next.sealing, true);
  expect(counted).toContainEqual({ table: 'ticket_reporter', column: 'phone_sealed', count: 1 });
  expect(new Set(await heads())).toEqual(new Set(['03']));
  expect(await reseal(owner, next.sealing, false)).toEqual(counted);
  expect(await reseal(owner, next.sealing, false)).toEqual([]);
  expect(new Set(await heads())).toEqual(new Set(['02']));

  // Whoever was started with the old choice alone reads none of it, whoever has the new one reads all.
  expect((await worker.ask(ticketApi.reveal, ask)).status).toBe(500);
  const app = await createApp(next);
  await app.listen(0, '127.0.0.1');
  const answer = await fetch(`${await app.getUrl()}/api/tickets/${id}/reveal`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'idempotency-key': '0b8a5b5e-6f0e-4b4e-8a53-0f3f3a6a7b10' },
      authorization: `Bearer ${worker.token}`,
    },
    body: JSON.stringify(ask.body),
  });
  expect(await answer.json()).toMatchObject({ phones: [{ phone }] });
  await app.close();

  // The national algorithms again, from both.
  const back = { ...next.sealing, cipher: 'sm' as const };
  expect((await reseal(owner, back, false)).length).toBeGreaterThan(1);
  expect(new Set(await heads())).toEqual(new Set(['03']));

  const all = await everything();
  for (const canary of [phone, '13800004401']) {
    expect(all).not.toContain(canary);
    expect(all).not.toContain(Buffer.from(canary).toString('hex'));
    expect(all).not.toContain(Buffer.from(canary).toString('base64').slice(0, 12));
  }
  await owner.query('update person set name = $1 where id = $2', [phone, house.town.people.王奶奶]);
  expect(await everything()).toContain(phone);
});

test('a cipher that is none is refused at the start', () => {
  expect(() => configFrom({ ...house.env, LINLI_CIPHER: 'rot13' })).toThrow(
    'LINLI_CIPHER is rot13; it may be aes, sm',
  );
});
