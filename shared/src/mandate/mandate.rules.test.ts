import { allows, type MandateFacts } from './mandate.rules';

const given: MandateFacts = { agentId: 'li', scopes: ['report'], until: '2026-12-31', ended: false };

test.each<[string, Partial<MandateFacts>, string, boolean]>([
  ['holds for what it says', {}, '2026-11-18', true],
  ['holds on its last day', {}, '2026-12-31', true],
  ['is over on the day after', {}, '2027-01-01', false],
  ['is over once it was ended', { ended: true }, '2026-11-18', false],
  ['lets nobody act before the code is taken', { agentId: null }, '2026-11-18', false],
  ['lets nobody else act', { agentId: 'chen' }, '2026-11-18', false],
  ['holds for nothing else', { scopes: ['rate'] }, '2026-11-18', false],
])('a consent %s', (_, more, today, allowed) => {
  expect(allows({ ...given, ...more }, 'li', 'report', today)).toBe(allowed);
});
