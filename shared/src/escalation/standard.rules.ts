import type { Ladder, Receiver, Rung } from './escalation.rules';

const soon = (...to: Receiver[]): Rung => ({
  level: 'soon',
  when: { side: 'before', share: 0.25 },
  to,
  hours: 'work',
});
const due = (...to: Receiver[]): Rung => ({ level: 'due', when: { side: 'due' }, to, hours: 'work' });
const later = (level: string, days: number, ...to: Receiver[]): Rung => ({
  level,
  when: { side: 'after', days },
  to,
  hours: 'work',
});

/** Danger does not wait for the morning: ten minutes, half an hour, day and night. */
const dayAndNight: readonly Rung[] = [
  { ...due('handler', 'dispatchers'), hours: 'any' },
  { level: 'lead', when: { side: 'after', minutes: 10 }, to: ['leads'], hours: 'any' },
  { level: 'street', when: { side: 'after', minutes: 30 }, to: ['street'], hours: 'any' },
];

/** What was promised to a resident is known above in a day, and to the district in three. */
const toTheDistrict: readonly Rung[] = [
  soon('handler'),
  due('handler', 'dispatchers'),
  later('street', 1, 'dispatchers', 'street'),
  later('district', 3, 'district'),
];

/** The ladders every place starts with. A kind of clock that is not among them has its due and tells nobody. */
export const standardLadders: readonly Ladder[] = [
  {
    kind: 'accept',
    pace: 'work',
    rungs: [soon('handler'), due('handler', 'dispatchers'), later('street', 0.5, 'street')],
  },
  { kind: 'resolve', pace: 'work', rungs: toTheDistrict },
  { kind: 'feedback', pace: 'work', rungs: toTheDistrict },
  // What the community itself has promised goes to those above it as soon as it is due.
  {
    kind: 'review',
    pace: 'work',
    rungs: [soon('dispatchers'), due('dispatchers', 'street'), later('district', 2, 'district')],
  },
  {
    kind: 'adjudicate',
    pace: 'work',
    rungs: [soon('dispatchers'), due('dispatchers', 'street'), later('district', 1, 'district')],
  },
  // Whoever asked for more time is owed an answer; the promise runs on meanwhile.
  { kind: 'delay', pace: 'work', rungs: [due('dispatchers', 'street')] },
  // The next date of a long matter: told in working hours, whatever the hour it was set for.
  {
    kind: 'milestone',
    pace: 'always',
    rungs: [
      { level: 'soon', when: { side: 'before', minutes: 3 * 24 * 60 }, to: ['handler'], hours: 'work' },
      due('handler', 'dispatchers'),
      later('street', 3, 'street'),
      later('district', 10, 'district'),
    ],
  },
  // Who was called to help and does not come: whoever has the matter looks for others.
  {
    kind: 'arrive',
    pace: 'work',
    rungs: [due('handler', 'dispatchers'), later('street', 1, 'street')],
  },
  { kind: 'finish', pace: 'work', rungs: [due('handler', 'dispatchers')] },
  { kind: 'arrive', pace: 'always', rungs: dayAndNight },
  { kind: 'finish', pace: 'always', rungs: [{ ...due('handler', 'dispatchers'), hours: 'any' }] },
  // Whoever owes an answer above is reminded; those who asked hear when it is late.
  {
    kind: 'supervise',
    pace: 'work',
    rungs: [soon('handler'), due('handler', 'dispatchers', 'street'), later('district', 1, 'district')],
  },
  // Nobody below may learn of a call-back by its clock.
  { kind: 'callback', pace: 'work', rungs: [due('street'), later('district', 1, 'district')] },
  { kind: 'accept', pace: 'always', rungs: dayAndNight },
  { kind: 'feedback', pace: 'always', rungs: dayAndNight },
];
