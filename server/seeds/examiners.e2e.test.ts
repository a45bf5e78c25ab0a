import { peopleApi } from '@linli/shared/people/people.api';
import { openHouse, type House } from '../src/platform/testing/house';
import { statement } from '../src/platform/testing/statement';
import { inviteExaminers } from './examiners';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('examiners get a code for every role, and with it its post', async () => {
  const codes = await inviteExaminers(house.app);
  expect(codes.map(({ roleName }) => roleName).sort()).toEqual(
    [
      '管理员',
      '社区书记',
      '社区工作者',
      '网格员',
      '物业',
      '楼栋长',
      '街道督办',
      '区级督办',
      '业主监督员',
      '党员志愿者',
    ].sort(),
  );
  const examiner = await house.as('新邻居');
  for (const { code } of codes)
    expect((await examiner.ask(peopleApi.acceptInvitation, { body: { code } })).body.message).toBeUndefined();
  const { posts } = (await examiner.ask(peopleApi.me)).body;
  expect(posts.map(({ roleName, placeName }) => [roleName, placeName]).sort()).toEqual(
    codes.map(({ roleName, placeName }) => [roleName, placeName]).sort(),
  );
});

test('where nobody of the demo works there is nobody to invite them', async () => {
  await statement(house.databaseUrl, 'update person set openid = $1 || openid', ['real-']);
  expect(await inviteExaminers(house.app)).toEqual([]);
});
