import { useState } from 'react';
import { soundingApi } from '@linli/shared/sounding/sounding.api';
import type { SoundingRound } from '@linli/shared/sounding/sounding.contract';
import { stances, type Stance } from '@linli/shared/sounding/sounding.rules';
import { stanceWords } from '@linli/shared/sounding/sounding.words';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface FormOfHomeProps {
  id: string;
  home: SoundingRound['rooms'][number];
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What one home says: yes, a worry, or nobody there, with one line. */
export function FormOfHome({ id, home, onClose, reload }: FormOfHomeProps) {
  const [stance, setStance] = useState<Stance | null>(home.stance);
  const [line, setLine] = useState(home.line ?? '');
  const { wrong, trouble, mend, send } = useSending(['stance', 'line']);
  async function fill() {
    const faults = stance ? {} : { stance: '请选一个' };
    const body = { homeId: home.homeId, stance: stance ?? 'away', line };
    if (!(await send(faults, (key) => call(soundingApi.fill, { params: { id }, body, key })))) return;
    toast('记下了');
    await reload();
    onClose();
  }
  return (
    <FormSheet title={home.name} open onClose={onClose} verb="记下" onSend={fill} trouble={trouble}>
      <Field name="stance" label="怎么说" error={wrong.stance}>
        <Choice
          options={stances.map((key) => ({ key, words: stanceWords[key] }))}
          value={stance}
          onChange={(key) => {
            setStance(key);
            mend('stance');
          }}
        />
      </Field>
      <Field name="line" label="一句话" hint="可以不写，不写姓名和房号" error={wrong.line}>
        <TextLine
          value={line}
          max={60}
          onChange={(text) => {
            setLine(text);
            mend('line');
          }}
        />
      </Field>
    </FormSheet>
  );
}
