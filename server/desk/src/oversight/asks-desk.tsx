import type { UseQueryResult } from '@tanstack/react-query';
import type { Queue } from '@linli/shared/ticket/ticket.contract';
import { Waiting } from '../parts/waiting';
import { MatterRows } from './matter-rows';

/** Who asks for more time, or to carry a matter for long, and waits for a yes or no. */
export const AsksDesk = ({ asked }: { asked: UseQueryResult<Queue> }) => (
  <Waiting asked={asked}>
    {({ asks, now }) => (
      <section className="card">
        <h2 className="pane-title">申请延时</h2>
        {asks.length === 0 ? (
          <p className="empty">没有等答复的申请。</p>
        ) : (
          <MatterRows
            caption={`${asks.length} 件，申请缓办、延期、长期办理的`}
            now={now}
            lines={asks}
            moves={['grantDelay', 'denyDelay', 'carry', 'denyCarry']}
            onDone={() => void asked.refetch()}
          />
        )}
      </section>
    )}
  </Waiting>
);
