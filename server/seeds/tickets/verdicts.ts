import { CheckRow } from '../../src/check/check.entity';
import type { CheckHearing } from '../../src/check/check.hearing';
import type { Tx } from '../../src/platform/db/db';

/** Words that WeChat leaves to a person: somebody at home is said to be at fault. */
const doubtful = '楼上说他家没漏';

/** Lets WeChat have answered what was asked so far: when the demo is opened, its people have not been there for two hours. */
export async function hearVerdicts(tx: Tx, hearing: CheckHearing): Promise<void> {
  for (const { id, words } of await tx.rows.findBy(CheckRow, { state: 'waiting' })) {
    const doubts = words !== null && words.includes(doubtful);
    await hearing.heard(tx, id, doubts ? { answer: 'review', label: 21000 } : { answer: 'pass', label: 100 });
  }
}
