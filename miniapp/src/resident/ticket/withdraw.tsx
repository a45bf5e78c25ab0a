import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Sheet } from '../../parts/sheet';
import { TroubleLine } from '../../parts/trouble-line';
import { toast } from '../../platform/toast';
import { useMatterMoves } from './use-matter-moves';

interface WithdrawProps {
  ticket: TicketDetail;
  reload: () => Promise<void>;
}

/** Taking a report back, after saying what that means. */
export function Withdraw({ ticket, reload }: WithdrawProps) {
  const [open, setOpen] = useState(false);
  const { trouble, make } = useMatterMoves(ticket, reload);
  async function withdraw() {
    if (!(await make('withdraw'))) return;
    setOpen(false);
    toast('撤回了');
  }
  return (
    <>
      <Button kind="plain" icon="withdrawn" onTap={() => setOpen(true)}>
        撤回这件事
      </Button>
      <Sheet
        title="撤回这件事"
        open={open}
        onClose={() => setOpen(false)}
        foot={
          <Actions
            second={
              <Button big kind="line" onTap={() => setOpen(false)}>
                先不撤
              </Button>
            }
          >
            <Button big kind="over" busyWords="正在撤回" onTap={withdraw}>
              撤回
            </Button>
          </Actions>
        }
      >
        <Text className="line">
          {ticket.reporters > 1
            ? '撤回以后您不再收到进展，别的邻居还在跟进，这件事接着办。'
            : '撤回以后这件事就不办了。'}
          撤回不费什么，也不影响您以后报事。
        </Text>
        <TroubleLine trouble={trouble} />
      </Sheet>
    </>
  );
}
