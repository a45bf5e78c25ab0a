import fc from 'fast-check';
import { standardHours, type HourGrade } from '@linli/shared/hours/hours.rules';
import { Refusal } from '@linli/shared/refusal';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Db } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { HoursService } from './hours.service';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const sql = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  house.app.get(DataSource).query<T[]>(text, values);

interface Step {
  readonly minutes: number;
  readonly grade: HourGrade;
  readonly day: number;
  readonly correct: number | null;
}

/** What the law refuses is left out; anything else that fails is a fault. */
const unlessRefused = (work: () => Promise<string | null>) =>
  work().catch((trouble: unknown) => {
    if (trouble instanceof Refusal) return null;
    throw trouble;
  });

async function play(steps: readonly Step[]): Promise<void> {
  const [hours, db, { people, district, community }] = [
    house.app.get(HoursService),
    house.app.get(Db),
    house.town,
  ];
  const [volunteer = '', organiser = '', witness = ''] = [people['方叔'], people['孙主任'], people['周晓禾']];
  const made: string[] = [];
  for (const { minutes, grade, day, correct } of steps) {
    const serviceId = correct === null ? undefined : made[correct % Math.max(1, made.length)];
    const id = await unlessRefused(() =>
      db.write((tx) =>
        serviceId
          ? hours.correct(tx, organiser, { serviceId, minutes, reason: '核对过' })
          : hours.book(tx, {
              source: { kind: 'activity', id: randomUUID() },
              ...{ personId: volunteer, districtId: district, placeId: community, minutes, grade },
              organisation: { kind: 'community', placeId: community },
              day: `2026-11-${String(day).padStart(2, '0')}`,
              confirmedBy: grade === 'A' ? [volunteer, witness] : [organiser, witness],
              reason: '核对过',
            }),
      ),
    );
    if (id) made.push(id);
  }
}

test('whatever is booked and corrected, the book balances, accounts hold what stands, and late entries keep their bound', async () => {
  const step = fc.record({
    minutes: fc.integer({ min: 1, max: 720 }),
    grade: fc.constantFrom<HourGrade>('A', 'B', 'C'),
    day: fc.integer({ min: 1, max: 18 }),
    correct: fc.option(fc.nat(30)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      await play(steps);
      const [book] = await sql<{ sum: number; held: number; stands: number; late: number; day: number }>(
        `select (select sum(amount)::int from hours_entry) as sum,
                (select coalesce(sum(e.amount), 0)::int from hours_entry e join hours_account a on a.id = e.account_id and a.kind = 'person') as held,
                coalesce(sum(s.minutes), 0)::int as stands, coalesce(sum(s.minutes) filter (where s.grade = 'C'), 0)::int as late,
                coalesce((select max(sum) from (select sum(d.minutes)::int as sum from hours_service d
                   where not exists (select from hours_movement c where c.corrects_id = d.movement_id) group by d.account_id, d.day) x), 0) as day
           from hours_service s where not exists (select from hours_movement c where c.corrects_id = s.movement_id)`,
      );
      expect(book?.sum ?? 0).toBe(0);
      expect(book?.held).toBe(book?.stands);
      expect(book?.late).toBeLessThanOrEqual(standardHours.lateCap);
      expect(book?.day).toBeLessThanOrEqual(24 * 60);
    }),
    { numRuns: 20 },
  );
});

test('the database itself takes no movement that does not balance, and changes none', async () => {
  const [entry] = await sql<{ movement_id: string; account_id: string }>('select * from hours_entry limit 1');
  const db = house.app.get(Db);
  const other = randomUUID();
  const lone = db.write(async (tx) => {
    await tx.rows.query(
      `insert into hours_movement select $1, district_id, account_id, 'lone', $1, null, null, at from hours_movement where id = $2`,
      [other, entry?.movement_id],
    );
    await tx.rows.query(
      'insert into hours_entry select $1, account_id, district_id, 5 from hours_entry where movement_id = $2 and account_id = $3',
      [other, entry?.movement_id, entry?.account_id],
    );
  });
  await expect(lone).rejects.toThrow('does not balance');
  const empty = db.write((tx) =>
    tx.rows.query(
      `insert into hours_movement select $1, district_id, account_id, 'lone', $1, null, null, at from hours_movement where id = $2`,
      [other, entry?.movement_id],
    ),
  );
  await expect(empty).rejects.toThrow('moves nothing');
  for (const table of ['hours_movement', 'hours_entry', 'hours_service'])
    for (const change of [`update ${table} set district_id = district_id`, `delete from ${table}`])
      await expect(sql(change)).rejects.toThrow('permission denied');
});
