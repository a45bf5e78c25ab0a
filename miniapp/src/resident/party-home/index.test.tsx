import { act, fireEvent, render, screen } from '@testing-library/react';
import type { OwnPartyHomes } from '@linli/shared/party/party.contract';
import { now, resident, serve, signedIn, written } from '../../../test/at-work';
import PartyHomePage from '.';

type Offer = OwnPartyHomes['homes'][number]['offer'];
const plate = {
  ...{ placeId: 'door-1', kind: 'entrance' as const, compound: '槐荫里小区', community: '青石桥社区' },
  ...{ street: '望榆街道', building: '12', entrance: '2', name: '2单元' },
};
async function open(offer: Offer) {
  signedIn(resident);
  serve({
    'GET /party-homes/mine': {
      now,
      homes: [{ homeId: 'home-1', plate, room: '502', offer, phone: '8555 0100' }],
    },
    'POST /party-homes': { id: 'offer-1' },
    'POST /party-homes/offer-1/withdrawn': {},
  });
  await act(async () => void render(<PartyHomePage />));
}
const press = (name: string, role: 'button' | 'switch' = 'button') =>
  act(async () => void fireEvent.click(screen.getAllByRole(role, { name }).at(-1)!));
const offer = (more: Partial<NonNullable<Offer>>): Offer => ({
  ...{ id: 'offer-1', state: 'offered', day: '2026-11-18', mine: true },
  ...more,
});

test('a member offers their own door, and only with consent', async () => {
  await open(null);
  await press('登记党员户');
  await press('登记');
  expect(screen.getByText('挂牌要本人同意，请先打开')).toBeInTheDocument();
  expect(written()).toEqual([]);
  await press('我是党员，同意挂牌', 'switch');
  await press('登记');
  expect(written()).toMatchObject([{ to: 'POST /party-homes', body: { homeId: 'home-1', consent: true } }]);
});

test('whoever gave consent takes it back at once', async () => {
  await open(offer({ state: 'confirmed' }));
  expect(screen.getByText('已挂牌')).toBeInTheDocument();
  await press('撤回');
  await press('撤回');
  expect(written()).toMatchObject([{ to: 'POST /party-homes/offer-1/withdrawn' }]);
});

test('what a housemate offered is theirs to take back', async () => {
  await open(offer({ mine: false }));
  expect(screen.getByText('是家里人登记的，由本人撤回。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '撤回' })).toBeNull();
});

test('who was declined knows whom to ask, and may offer it again', async () => {
  await open(offer({ state: 'declined' }));
  expect(screen.getByText('8555 0100，想问为什么，打这个')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '登记党员户' })).toBeInTheDocument();
});
