import { Text } from '@tarojs/components';
import type { Hold } from '@linli/shared/check/check.rules';
import { holdWords } from '@linli/shared/check/check.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';

/** Why neighbours do not see what I wrote or photographed; nothing where that is as it should be. */
export function HoldLine({ ticket: { view, holds, shown } }: { ticket: TicketDetail }) {
  // Before staff let neighbours see anything there is nothing to wait for.
  const matters = (hold: Hold | null): hold is Hold => hold === 'withheld' || (hold === 'waiting' && shown);
  const parts = [
    { what: '您写的话', hold: holds.words },
    { what: '您拍的照片', hold: holds.photos },
  ];
  if (view !== 'reporter') return null;
  return (
    <>
      {parts.map(
        ({ what, hold }) =>
          matters(hold) && (
            <Text key={what} className="line t-small quiet mt1">{`${what}${holdWords[hold]}`}</Text>
          ),
      )}
    </>
  );
}
