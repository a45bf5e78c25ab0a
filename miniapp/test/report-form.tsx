/** The report form in tests: what the server answers around it, and how it is filled in. */
import { act, fireEvent, screen } from '@testing-library/react';
import type { Categories } from '@linli/shared/dispatch/dispatch.contract';
import { clock, door, me, now, plate } from './samples';

export const code = '7F3K92ABCDEF';
const kind = (name: string, more: object) => ({
  code: name,
  icon: 'light',
  hint: null,
  tile: null,
  visibility: 'public',
  urgent: false,
  ...more,
});
const categories = {
  categories: [
    kind('lighting', { name: '照明', tile: 1, hint: '楼道灯、路灯' }),
    kind('noise', { name: '噪音', tile: 2, visibility: 'staff' }),
    kind('tree', { name: '树木' }),
  ],
} as Categories;
export const receipt = {
  id: 't9',
  number: '1118-0031',
  state: 'dispatched',
  unit: '第3网格',
  handler: '周晓禾',
  at: now,
  now,
  clocks: [clock({ kind: 'accept', due: '2026-11-19T09:30:00.000Z', urgency: 'ample' })],
};
export const similar = `GET /places/${plate.placeId}/tickets`;
export const quiet = {
  [`GET /places/${code}`]: door(),
  'GET /categories': categories,
  [similar]: { now, tickets: [] },
};
export const signedIn = { ...quiet, 'GET /me': me() };

export const tap = (role: string, name: string | RegExp) => fireEvent.click(screen.getByRole(role, { name }));
export const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
export const submit = () => act(async () => tap('button', '提交'));
export async function fillIn() {
  await act(async () => tap('radio', '照明'));
  type('怎么回事', '3 层楼道的灯不亮三天了');
}
