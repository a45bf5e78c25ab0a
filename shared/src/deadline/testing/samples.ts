import type { Calendar, DayFact } from '../calendar.rules';
import { fromLocal } from '../shanghai.rules';

const off = (note: string): DayFact => ({ kind: 'off', note });
const work = (note: string): DayFact => ({ kind: 'work', note });

/** The autumn of 2026 for the cases of this folder's tests: two holidays and the two weekend days worked for one. */
export const autumn: Calendar = {
  version: 'autumn-2026',
  shifts: [
    { opens: 510, closes: 720 },
    { opens: 810, closes: 1050 },
  ],
  days: {
    '2026-09-20': work('国庆节'),
    '2026-09-25': off('中秋节'),
    '2026-10-01': off('国庆节'),
    '2026-10-02': off('国庆节'),
    '2026-10-03': off('国庆节'),
    '2026-10-04': off('国庆节'),
    '2026-10-05': off('国庆节'),
    '2026-10-06': off('国庆节'),
    '2026-10-07': off('国庆节'),
    '2026-10-10': work('国庆节'),
  },
  years: [2026],
};

/** The instant of a Shanghai time written MM-DD HH:MM (of 2026) or YYYY-MM-DD HH:MM; 24:00 is allowed. */
export function at(local: string): Date {
  const [date = '', time = ''] = local.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return fromLocal(date.length === 5 ? `2026-${date}` : date, hours * 60 + minutes);
}
