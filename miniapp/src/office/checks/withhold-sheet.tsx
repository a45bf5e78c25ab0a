import { useState } from 'react';
import { decideFaults } from '@linli/shared/check/check.contract';
import { contentFaults, type ContentFault } from '@linli/shared/check/check.rules';
import { checkFieldWords, contentFaultWords } from '@linli/shared/check/check.words';
import { faultWords } from '@linli/shared/contract.words';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormFoot } from '../../parts/form-bar';
import { Sheet } from '../../parts/sheet';
import { TextArea } from '../../parts/text-box';
import { useDecision } from './use-decision';

const reasons = contentFaults.map((key) => ({ key, words: contentFaultWords[key] }));

interface WithholdSheetProps {
  id: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Keeping something from neighbours: why, and more words where that says too little. */
export function WithholdSheet({ id, onClose, reload }: WithholdSheetProps) {
  const [reason, setReason] = useState<ContentFault | null>(null);
  const [words, setWords] = useState('');
  const { wrong, trouble, mend, decide } = useDecision(id, reload);

  async function withhold() {
    const ask = { show: false, ...(reason && { reason }), ...(words.trim() && { words: words.trim() }) };
    const faults = decideFaults(ask);
    const said = {
      reason: faults.reason && faultWords(faults.reason, checkFieldWords.reason, 'choose'),
      words: faults.words && faultWords(faults.words, checkFieldWords.words, 'write'),
    };
    if (await decide(ask, said)) onClose();
  }

  return (
    <Sheet
      title="不给邻居看"
      open
      onClose={onClose}
      foot={
        <FormFoot trouble={trouble} note="写的人自己还看得到，事情照常办">
          <Button big onTap={withhold}>
            不给看
          </Button>
        </FormFoot>
      }
    >
      <Field name="reason" label="为什么" error={wrong.reason} note="会告诉写的人">
        <Chips
          columns={2}
          options={reasons}
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
        note="只有同事看得到"
      >
        <TextArea
          max={200}
          value={words}
          empty="比如：写了别人家的门牌号"
          onChange={(typed) => {
            setWords(typed);
            mend('words');
          }}
        />
      </Field>
    </Sheet>
  );
}
