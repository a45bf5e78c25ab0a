import type { Waits } from '@linli/shared/watch/watch.contract';
import { go } from '../../platform/go';
import { OwedRows } from './owed-rows';

/** People who asked for a home and wait for an answer. */
export const HomesAsked = ({ asks, now }: { asks: Waits['asks']; now: Date }) => (
  <OwedRows
    title="谁要入住"
    unit="位"
    rows={asks.map(({ id, home, ...when }) => ({
      ...when,
      key: id,
      title: '等核对入住',
      about: home,
      onTap: () => go('office/newcomers'),
    }))}
    now={now}
  />
);
