import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { hasMeter, meterClocks, meterHead, runningClock, type Timed } from '@linli/shared/ticket/meter.words';
import { DeadlineMeter } from './deadline-meter';
import { Sheet } from './sheet';

/** How the three promises of a ticket stand in its present cycle, and how the next due date came about. */
interface TicketMeterProps {
  ticket: Timed;
  foot?: string;
  /** It was seen a while ago: what was left then says nothing now. */
  old?: boolean;
}

export function TicketMeter({ ticket, foot, old }: TicketMeterProps) {
  const [explaining, setExplaining] = useState(false);
  const now = new Date(ticket.now);
  const running = runningClock(ticket);
  if (!hasMeter(ticket)) return null;
  return (
    <>
      <DeadlineMeter
        {...(running && meterHead(running, now))}
        {...(old && { left: undefined })}
        clocks={meterClocks(ticket)}
        foot={foot}
        onExplain={running?.explain.length ? () => setExplaining(true) : undefined}
      />
      <Sheet title="怎么算的" open={explaining} onClose={() => setExplaining(false)}>
        <View>
          {running?.explain.map((line) => (
            <Text key={line} className="line mt2">
              {line}
            </Text>
          ))}
        </View>
      </Sheet>
    </>
  );
}
