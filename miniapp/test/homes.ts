/** What the server might answer about homes and consents, for tests of screens. */
import { fireEvent } from '@testing-library/react';
import type { AskLine, OwnAsk, OwnHome, OwnHomes } from '@linli/shared/home/home.contract';
import type { Mandates } from '@linli/shared/mandate/mandate.contract';
import { now, plate } from './at-work';

export const ownHome = (more: Partial<OwnHome> = {}): OwnHome => ({
  homeId: '00000000-0000-4000-8000-000000000502',
  plate,
  room: '502',
  kind: 'owner',
  since: '2026-01-01',
  people: [
    { id: 'r1', name: '王奶奶', kind: 'owner', you: true, until: null, ends: true },
    { id: 'r2', name: '李明', kind: 'tenant', you: false, until: null, ends: true },
    {
      id: '00000000-0000-4000-8000-0000000000a3',
      name: '小孙',
      kind: 'family',
      you: false,
      until: null,
      ends: false,
    },
  ],
  vouches: [],
  vouchFor: ['tenant', 'family'],
  ...more,
});
export const ownAsk = (more: Partial<OwnAsk> = {}): OwnAsk => ({
  id: 'ask-1',
  plate,
  room: '302',
  kind: 'tenant',
  state: 'waiting',
  at: now,
  due: '2026-11-20T09:30:00.000Z',
  reason: null,
  words: null,
  phone: '8555 0100',
  ...more,
});
export const ownHomes = (more: Partial<OwnHomes> = {}): OwnHomes => ({ now, homes: [], asks: [], ...more });

export const askLine = (more: Partial<AskLine> = {}): AskLine => ({
  id: 'ask-1',
  plate,
  room: '502',
  homeId: 'home-502',
  kind: 'owner',
  name: '王奶奶',
  at: now,
  due: '2026-11-20T09:30:00.000Z',
  late: false,
  owners: 1,
  people: 2,
  onRoll: true,
  before: 0,
  rooms: [],
  openMoves: ['confirm', 'refuse'],
  ...more,
});

export const mandates = (more: Partial<Mandates> = {}): Mandates => ({
  now,
  mine: [],
  uses: [],
  held: [],
  ...more,
});

/** Chooses a date; there is one such field on the screen. */
export const chooseDate = (value: string): void => {
  const box = document.querySelector('input[type=date]');
  if (!box) throw new Error('no date is asked for');
  fireEvent.change(box, { target: { value } });
};
