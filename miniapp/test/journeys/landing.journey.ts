import { doorApi } from '@linli/shared/door/door.api';
import type { User } from '../weapp/user';
import { signOf, withPhones } from './weapp-phones';

jest.setTimeout(120_000);

const phones = withPhones();
const hand = (): User => phones.hand('王奶奶');
const sign = (): string => signOf(phones.house.town.doorCode);

const doors = ({ phone }: User) => phone.wire.calls.filter((call) => /\/places\/\w{12}$/.test(call));

test('a first scan shows the door after two requests at most', async () => {
  const granny = hand();
  await granny.phone.open(sign());
  expect(granny.sees('报一件事')).toBe(true);
  expect(granny.phone.wire.calls.length).toBeLessThanOrEqual(2);
  expect(doors(granny)).toHaveLength(1);
});

test('a scan asks for the door before anything is drawn', async () => {
  const granny = hand();
  const { traffic, wire } = granny.phone;
  const count = traffic.count.bind(traffic);
  let before: string[] | undefined;
  traffic.count = (bytes) => {
    before ??= [...wire.calls];
    count(bytes);
  };
  await granny.phone.open(sign());
  expect(before?.filter((call) => /\/places\/\w{12}$/.test(call))).toHaveLength(1);
});

test('what WeChat has fetched ahead needs no request for the door', async () => {
  const granny = hand();
  const { body } = await phones.house
    .anyone()
    .ask(doorApi.door, { params: { code: phones.house.town.doorCode } });
  granny.phone.prefetched = JSON.stringify(body);
  await granny.phone.open(sign());
  expect(granny.sees('报一件事')).toBe(true);
  expect(doors(granny)).toEqual([]);
});

test('the next start shows the last door without a network too', async () => {
  const granny = hand();
  await granny.phone.open(sign());
  granny.phone.kill();
  granny.phone.wire.signal = 'none';
  await granny.phone.open(sign());
  expect(granny.sees('报一件事')).toBe(true);
  expect(granny.sees('没连上，下面是 11月18日 14:10 的情况')).toBe(true);
});

test('a second scan while the app runs opens the other door', async () => {
  const granny = hand();
  await granny.phone.open(sign());
  await granny.phone.open(signOf('AAAAAAAAAAAA'));
  expect(granny.sees('这个码没认出来')).toBe(true);
  await granny.phone.open(sign());
  expect(granny.sees('报一件事')).toBe(true);
});
