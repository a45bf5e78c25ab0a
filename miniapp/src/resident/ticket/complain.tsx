import { View } from '@tarojs/components';
import { useState } from 'react';
import { checkApi } from '@linli/shared/check/check.api';
import { complaintFaults } from '@linli/shared/check/check.contract';
import { contentFaults, type ContentFault } from '@linli/shared/check/check.rules';
import { checkFieldWords, contentFaultWords } from '@linli/shared/check/check.words';
import { faultWords } from '@linli/shared/contract.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormFoot } from '../../parts/form-bar';
import { Sheet } from '../../parts/sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';

const faults = contentFaults.map((key) => ({ key, words: contentFaultWords[key] }));

interface ComplainProps {
  ticket: TicketDetail;
  reload: () => Promise<void>;
}

/** Saying that what is to be seen here should not be: what is wrong with it, and words where that says too little. */
export function Complain({ ticket: { id }, reload }: ComplainProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<ContentFault | null>(null);
  const [words, setWords] = useState('');
  const { wrong, trouble, mend, send } = useSending(['reason', 'words']);

  async function complain() {
    const said = { ...(reason && { reason }), ...(words.trim() && { words: words.trim() }) };
    const found = complaintFaults(said);
    const done = await send(
      {
        reason: found.reason && '先选哪里有问题',
        words: found.words && faultWords(found.words, checkFieldWords.words, 'write'),
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
        <Field name="reason" label="哪里有问题" error={wrong.reason}>
          <Chips
            columns={2}
            options={faults}
            value={reason ? [reason] : []}
            onChange={([one]) => {
              setReason(one ?? null);
              mend('reason');
            }}
          />
        </Field>
        <Field
          name="words"
          label="说明"
          hint={reason === 'other' ? undefined : '可以不写'}
          error={wrong.words}
        >
          <TextArea
            max={200}
            value={words}
            empty="比如：照片里有我家的门牌号"
            onChange={(typed) => {
              setWords(typed);
              mend('words');
            }}
          />
        </Field>
      </Sheet>
    </View>
  );
}
