import { screen } from '@testing-library/react';
import { answer, asked } from '../../../test/answers';
import { door } from '../../../test/samples';
import { show } from '../../../test/show';
import { keepDoor, useDoor } from '../../platform/door';
import AboutPage from '.';

const terms = {
  owner: '锦澜区民政局',
  filing: null,
  address: null,
  hours: '工作日 9:00–17:00',
  phone: '8555 0190',
  complaintPhone: '8555 0199',
};
const exception = {
  rule: 'night',
  kind: 'ladder',
  words: '防汛期间夜里也要接警',
  approver: '区应急局 王建国',
  until: '2026-11-30',
} as const;

test('who runs it where the door is stands there with its phones, and from what it is excepted', async () => {
  const page = door();
  keepDoor(page);
  answer({ 'GET /tenant': { terms, exceptions: [exception] } });
  await show(<AboutPage />);
  expect(asked('GET /tenant')[0]?.url).toContain(page.plate.placeId);
  expect(screen.getByText('主办单位：锦澜区民政局')).toBeTruthy();
  expect(screen.queryByText(/备案号/)).toBeNull();
  expect(screen.getByRole('button', { name: '打给投诉电话' })).toBeTruthy();
  expect(screen.getByText('防汛期间夜里也要接警。区应急局 王建国批准，到2026年11月30日为止。')).toBeTruthy();
});

test('before a door was visited nobody is asked', async () => {
  useDoor.setState({ page: null });
  await show(<AboutPage />);
  expect(asked('GET /tenant')).toHaveLength(0);
});

test('while nothing is said the page is as it was', async () => {
  keepDoor(door());
  answer({ 'GET /tenant': { terms: null, exceptions: [] } });
  await show(<AboutPage />);
  expect(asked('GET /tenant')).toHaveLength(1);
  expect(screen.queryByText('谁在办')).toBeNull();
});
