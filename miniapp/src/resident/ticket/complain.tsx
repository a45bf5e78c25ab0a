import { View } from '@tarojs/components';
import { useState } from 'react';
import { checkApi } from '@linli/shared/check/check.api';
import { complaintFaults } from '@linli/shared/check/check.contract';
import { checkFieldWords } from '@linli/shared/check/check.words';
import { faultWords } from '@linli/shared/contract.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../../parts/button';
import { askOf, ContentFaultFields, type Found } from '../../parts/content-fault-fields';
import { FormFoot } from '../../parts/form-bar';
import { Sheet } from '../../parts/sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';

interface ComplainProps {
  ticket: TicketDetail;
  reload: () => Promise<void>;
}

/** Saying that what is to be seen here should not be: what is wrong with it, and words where that says too little. */
export function Complain({ ticket: { id }, reload }: ComplainProps) {
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<Found>({ reason: null, words: '' });
  const { wrong, trouble, mend, send } = useSending(['reason', 'words']);

  async function complain() {
    const { reason } = found;
    const said = askOf(found);
    const faults = complaintFaults(said);
    const done = await send(
      {
        reason: faults.reason && '先选哪里有问题',
        words: faults.words && faultWords(faults.words, checkFieldWords.words, 'write'),
      },
      async (key) =>
        reason && (await ensureSignedIn())
          ? call(checkApi.complain, { params: { id }, body: { ...said, reason }, key })
          : null,
    );
    if (!done) return;
    setOpen(false);
    toast('收到了，社区会看');
    await reload();
  }

  return (
    <View className="page__foot">
      <Button kind="plain" icon="shield" onTap={() => setOpen(true)}>
        这条内容有问题
      </Button>
      <Sheet
        title="这条内容有问题"
        open={open}
        onClose={() => setOpen(false)}
        foot={
          <FormFoot trouble={trouble} note="社区的人会看，结果发到“我的”里。别人不知道是您说的">
            <Button big onTap={complain}>
              告诉社区
            </Button>
          </FormFoot>
        }
      >
        <ContentFaultFields
          value={found}
          onChange={(part) => setFound((before) => ({ ...before, ...part }))}
          wrong={wrong}
          mend={mend}
          ask="哪里有问题"
          empty="比如：照片里有我家的门牌号"
        />
      </Sheet>
    </View>
  );
}
