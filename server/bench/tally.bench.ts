import { CountService } from '../src/vote/count.service';
import { fillSlots, frozenRoll, openVote, slotOf } from '../src/vote/testing/votes';
import { VoteRow } from '../src/vote/vote.entity';
import { Db } from '../src/platform/db/db';
import { openHouse } from '../src/platform/testing/house';
import { statement } from '../src/platform/testing/statement';
import { lineOf, timed, type Line } from './lines';

const ballots = 200_000;
const rounds = 5;

/**
 * The close of a vote of a whole town: counting sealed ballots from the beginning, by heads and by area; beside it one statement
 * that adds up the same choices as they would lie open in a table.
 */
export async function tallyBench(say: (line: string) => void): Promise<Line[]> {
  const house = await openHouse();
  try {
    const id = await openVote(house, await frozenRoll(house));
    const { id: example } = await slotOf(house, '李明', id);
    const [db, counting] = [house.app.get(Db), house.app.get(CountService)];
    const sql = (text: string, values: unknown[] = []) => statement(house.databaseUrl, text, values);
    await fillSlots(house, example, ballots);
    await sql(
      `create table open_choice as
       select md5('slot' || n)::uuid as slot_id, case when n % 10 < 7 then 'yes' when n % 10 < 9 then 'no' else 'abstain' end as choice
         from generate_series(1, $1::int) n`,
      [ballots],
    );
    await sql('vacuum analyze');
    const [counted, added]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      counted.push(
        await timed(() =>
          db.read(async (read) => counting.counted(read, await read.rows.findOneByOrFail(VoteRow, { id }))),
        ),
      );
      added.push(await timed(() => sql(sumOfOpen, [id])));
    }
    const line = lineOf(`counting ${ballots.toLocaleString('en')} sealed ballots`, counted, added);
    say(JSON.stringify(line));
    return [line];
  } finally {
    await house.close();
  }
}

/** Heads and area of each choice: a head agrees only with all that it owns. */
const sumOfOpen = `
  with lot as (
    select s.owner_key, (l ->> 'area')::int as area, c.choice
      from vote_slot s join named_ballot b on b.slot_id = s.id join open_choice c on c.slot_id = s.id, jsonb_array_elements(s.lots) l
     where s.vote_id = $1 and s.ended_at is null
       and not exists (select from named_ballot r where r.replaces_id = b.id)
       and not exists (select from named_ballot_void v where v.ballot_id = b.id)),
  head as (select owner_key, case when min(choice) = max(choice) then min(choice) else 'abstain' end as choice from lot group by owner_key)
  select choice, count(*) as heads, (select sum(area) from lot where lot.choice = head.choice) as area from head group by choice`;
