import path from 'node:path';
import type { Page } from 'playwright-core';
import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import { moveIn } from '../../../server/src/home/testing/moving-in';
import type { House } from '../../../server/src/platform/testing/house';
import { faultsOn } from './faults';
import { openHouseWith, phoneOf } from './people';

jest.setTimeout(180_000);

let house: House;
let id: string;

beforeAll(async () => {
  house = await openHouseWith('h5');
  await house.at('2026-11-18T09:00');
  await moveIn(house, '王奶奶', { room: '101' });
  const { body, status } = await (
    await house.as('钱洁')
  ).ask(homeVoteApi.make, {
    body: {
      placeId: house.town.compound,
      title: '空地修什么',
      words: '东门里的空地，钱由社区出。',
      options: ['车棚', '花园', '健身角'],
      ...{ most: 2, who: 'owner', until: '2026-11-25' },
      tellers: ['方叔', '许老师'].map((name) => house.town.people[name] ?? ''),
    },
  });
  expect(status).toBe(201);
  id = body.id;
  await (
    await house.as('许老师')
  ).ask(ballotApi.keep, {
    params: { id },
    body: { code: 'A'.repeat(24) },
  });
});
afterAll(() => house.close());

/** What is wrong with the screen as it stands, and its picture where pictures are wanted. */
async function looked(page: Page, name: string): Promise<string[]> {
  const folder = process.env.JOURNEY_PICTURES;
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
  return faultsOn(page, 44);
}

test('a teller makes their half of the key, a voter chooses, takes and casts, and nothing on the wire of the cast says who', async () => {
  const teller = await phoneOf(house, '方叔');
  const box = await teller.open(`/deliberation/box/index?id=${id}`);
  await box.getByRole('button', { name: '做我这一半钥匙' }).click();
  const shown = (await box.locator('.code-aloud').textContent()) ?? '';
  expect(await looked(box, 'secret-half')).toEqual([]);
  await box.getByRole('textbox').fill(shown.replace(/ /g, '').slice(-6).toLowerCase());
  await box.getByRole('button', { name: '抄好了' }).click();
  await box.getByText('正在投票').waitFor();
  expect(await looked(box, 'secret-box')).toEqual([]);

  const voter = await phoneOf(house, '王奶奶');
  const page = await voter.open('/deliberation/secret-votes/index');
  await page.getByText('空地修什么').waitFor();
  expect(await looked(page, 'secret-votes')).toEqual([]);
  await page.getByText('空地修什么').click();
  await page.getByRole('checkbox', { name: '花园' }).click();
  expect(await looked(page, 'secret-vote')).toEqual([]);
  await page.getByRole('button', { name: '看一遍再投' }).click();
  await page.getByText('投出去就不能改了').waitFor();
  expect(await looked(page, 'secret-review')).toEqual([]);
  const asked = page.waitForRequest((request) => request.url().endsWith(ballotApi.cast.path));
  await page.getByRole('button', { name: '秘密投出' }).click();
  const headers = await (await asked).allHeaders();
  expect(Object.keys(headers).filter((name) => /cookie|authorization|key/.test(name))).toEqual([]);
  await page.getByText('投进去了').waitFor();
  expect(await looked(page, 'secret-cast')).toEqual([]);
  // opened by itself, it stands still
  await voter.open(`/deliberation/trackers/index?id=${id}`);
  await page.getByText('投进票箱 1 张').waitFor();
  expect(await looked(page, 'secret-trackers')).toEqual([]);
  expect([...teller.complaints, ...voter.complaints]).toEqual([]);
  await Promise.all([teller.close(), voter.close()]);
});

test('who steers a place makes a vote on the phone', async () => {
  const clerk = await phoneOf(house, '钱洁');
  const page = await clerk.open('/deliberation/secret-votes/index');
  await page.getByRole('button', { name: '发起一次' }).click();
  await page.getByText('一行一项').waitFor();
  expect(await looked(page, 'secret-make')).toEqual([]);
  expect(clerk.complaints).toEqual([]);
  await clerk.close();
});
