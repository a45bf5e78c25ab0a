import { newId } from './id';

test('keys of one moment sort in the order in which they are made, before those of a later one', () => {
  const at = new Date('2026-11-18T09:00:00.123Z');
  const keys = Array.from({ length: 500 }, () => newId(at));
  const later = newId(new Date(at.getTime() + 1));
  expect([...keys, later].sort()).toEqual([...keys, later]);
  expect(new Set(keys).size).toBe(500);
});

test('a key tells its moment and is a UUID of version 7', () => {
  const at = new Date('2026-11-18T09:00:00.123Z');
  const key = newId(at);
  expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(key.replace(/-/g, '').slice(0, 12), 16)).toBe(at.getTime());
});
