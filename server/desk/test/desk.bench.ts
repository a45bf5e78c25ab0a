import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { withDatabase } from '../../bench/database';
import { tableOf, type Line } from '../../bench/lines';
import { reportFrom } from '../../src/platform/testing/story';
import { judge } from './lighthouse';
import { openHouseWithDesk } from './people';

const rounds = 5;
/** A day's queue of a community. */
const matters = 40;

/** What Lighthouse gives the first page of the desk for speed at a desktop, of a hundred points. */
async function bench(): Promise<void> {
  const house = await openHouseWithDesk();
  try {
    await house.at('2026-11-18T14:10');
    const granny = await house.as('王奶奶');
    for (let at = 0; at < matters; at++)
      await granny.ask(ticketApi.report, { body: reportFrom(house, { words: `第 ${at} 件事，灯不亮了` }) });
    await house.settle();
    const points: number[] = [];
    for (let round = 0; round < rounds; round++)
      points.push(Math.round((await judge(house, '孙主任', '/?tab=all', 'performance')).score * 100));
    const value = points.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
    const name = 'the first page of the desk, by Lighthouse';
    const line: Line = { name, unit: 'points', value, limit: 100, ratio: value / 100, rounds };
    process.stdout.write(`${JSON.stringify(line)}\n${tableOf([line])}\n`);
  } finally {
    await house.close();
  }
}

void withDatabase(bench);
