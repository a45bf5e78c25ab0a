import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { hoursApi } from '@linli/shared/hours/hours.api';
import { giveNumber } from '@linli/shared/hours/hours.contract';
import { hoursFieldWords } from '@linli/shared/hours/hours.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface NumberSheetProps {
  number: string | null;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** My number in the national system of volunteers, given or taken away. */
export function NumberSheet({ number, onClose, reload }: NumberSheetProps) {
  const [typed, setTyped] = useState(number ?? '');
  const { wrong, trouble, mend, send } = useSending(['number']);
  async function keep() {
    const body = { number: typed.trim().toUpperCase() };
    const faults = wordsOfFaults(faultsOf(giveNumber, body), hoursFieldWords);
    if (!(await send(faults, (key) => call(hoursApi.number, { body, key })))) return;
    toast('记下了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="志愿者编号" open onClose={onClose} verb="记下" onSend={keep} trouble={trouble}>
      <Field
        name="number"
        label={hoursFieldWords.number}
        error={wrong.number}
        note="全国志愿服务信息系统里的编号，不是身份证号。不填也行，清空就不记。"
      >
        <TextLine
          max={24}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            mend('number');
          }}
        />
      </Field>
    </FormSheet>
  );
}
