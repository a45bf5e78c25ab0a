import { dueWords } from '@linli/shared/deadline/deadline.words';
import type { TicketReceipt } from '@linli/shared/ticket/ticket.contract';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Page } from '../../parts/page';
import { ReadAloud } from '../../parts/read-aloud';
import { TicketMeter } from '../../parts/ticket-meter';
import { goInstead } from '../../platform/go';

interface EnteredPageProps {
  receipt: TicketReceipt;
  onAgain: () => void;
}

/** The receipt to hand over: the number, who has it, by when; read aloud for whoever cannot read it. */
export function EnteredPage({ receipt, onAgain }: EnteredPageProps) {
  const { number, unit, handler, state, clocks, now } = receipt;
  const cycle = Math.max(1, ...clocks.map((clock) => clock.cycle));
  return (
    <Page
      bar={
        <BottomBar
          second={
            <Button kind="line" big onTap={onAgain}>
              再登记一件
            </Button>
          }
        >
          <Button big onTap={() => goInstead('worker/entries')}>
            我代办的
          </Button>
        </BottomBar>
      }
    >
      <Blank
        kind="sent"
        title="登记好了"
        words={`编号 ${number}，${state === 'reported' ? `${unit}正在派人` : `派给了${unit}`}`}
      />
      <ReadAloud words={() => receiptAloud(receipt)} />
      <Card className="mt3">
        <TicketMeter
          ticket={{ clocks, state, cycle, now }}
          foot={
            handler
              ? `${handler}先看。把编号抄给报事人，凭编号能问进度。`
              : '把编号抄给报事人，凭编号能问进度。'
          }
        />
      </Card>
    </Page>
  );
}

/** A receipt as it is read aloud: the number digit by digit, who has it, and each promise. */
export function receiptAloud({ number, unit, handler, clocks, now }: TicketReceipt): string {
  const digits = [...number.replace('-', '，')].join(' ');
  const promises = clocks.map(({ kind, due }) => dueWords(kind, new Date(due), new Date(now)));
  return [`登记好了，编号 ${digits}`, `由${unit}${handler ?? ''}负责`, ...promises].join('。');
}
