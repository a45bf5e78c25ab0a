import type { Waits } from '@linli/shared/watch/watch.contract';
import { OwedRows } from './owed-rows';

/** Volunteers who asked that their hours be corrected; answered at the desk. */
export const HoursAsked = ({ asks, now }: { asks: Waits['hours']; now: Date }) => (
  <OwedRows
    title="请更正时长"
    unit="笔"
    hint="在电脑上的“时长”里答复"
    rows={asks.map(({ id, what, ...when }) => ({ ...when, key: id, title: what }))}
    now={now}
  />
);
