import { Text } from '@tarojs/components';
import { useState } from 'react';
import { ballotApi } from '@linli/shared/ballot/ballot.api';
import { faultsOf } from '@linli/shared/contract';
import { resumeBox } from '@linli/shared/ballot/ballot.contract';
import { faultWords } from '@linli/shared/contract.words';
import { ballotFieldWords } from '@linli/shared/ballot/ballot.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import type { BoxSheetProps } from './open-sheet';

/** A teller lets a box that was restored from a copy give out ballots again. */
export function ResumeSheet({ voteId, onDone, onClose }: BoxSheetProps) {
  const [reason, setReason] = useState('');
  const { wrong, trouble, send, mend } = useSending(['reason']);
  async function resume() {
    const fault = faultsOf(resumeBox, { reason }).reason;
    const faults = { reason: fault ? faultWords(fault, ballotFieldWords.reason) : '' };
    const reply = await send(faults, (key) =>
      call(ballotApi.resume, { params: { id: voteId }, body: { reason }, key }),
    );
    if (reply) await onDone();
  }
  return (
    <FormSheet
      title="接着发票"
      open
      onClose={onClose}
      verb="核对好了，接着发"
      onSend={resume}
      trouble={trouble}
    >
      <Text className="line">
        数据从备份恢复过，最后领的几张票可能没有记下。请和领票的人核对；有人能重领的话，投进去的会比领的多，结果上会写明。
      </Text>
      <Field name="reason" label={ballotFieldWords.reason} hint="写在结果公告里" error={wrong.reason}>
        <TextArea
          value={reason}
          max={200}
          onChange={(text) => {
            setReason(text);
            mend('reason');
          }}
        />
      </Field>
    </FormSheet>
  );
}
