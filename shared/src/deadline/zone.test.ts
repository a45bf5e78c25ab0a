import { fromLocal, localDate } from './shanghai.rules';

test('the machine’s zone is what this project asks for, and Shanghai’s days do not follow it', () => {
  const evening = fromLocal('2026-11-18', 23 * 60 + 30);
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env.TZ);
  expect(evening.toISOString()).toBe('2026-11-18T15:30:00.000Z');
  expect(localDate(evening)).toBe('2026-11-18');
});
