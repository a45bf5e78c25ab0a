import { careOwedWords } from '@linli/shared/care/care.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { OwedRows } from './owed-rows';

/** Visits for which an answer, somebody who goes, or how they went is owed; they are arranged at the desk. */
export const VisitsOwed = ({ visits, now }: { visits: Waits['visits']; now: Date }) => (
  <OwedRows
    title="探访"
    unit="户"
    rows={visits.map(({ id, home, what, ...when }) => ({
      ...when,
      key: id,
      title: careOwedWords[what],
      about: home,
    }))}
    now={now}
  />
);
