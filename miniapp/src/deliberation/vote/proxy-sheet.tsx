import { Text } from '@tarojs/components';
import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { voteApi } from '@linli/shared/vote/vote.api';
import { giveOwnProxy, type OwnSlot } from '@linli/shared/vote/vote.contract';
import { voteFieldWords as words } from '@linli/shared/vote/vote.words';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface ProxySheetProps {
  voteId: string;
  slot: OwnSlot;
  /** What the rules of the place say on it. */
  rule: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** I let somebody vote for one slot of mine: who, for what, and that it can be taken back. */
export function ProxySheet({ voteId, slot, rule, onClose, reload }: ProxySheetProps) {
  const [draft, setDraft] = useState({ holderName: '', holderPhone: '', propertyStaff: false });
  const { wrong, trouble, mend, send } = useSending(['holderName', 'holderPhone', 'propertyStaff']);
  const fill = (part: Partial<typeof draft>, field: string) => {
    setDraft((before) => ({ ...before, ...part }));
    mend(field);
  };
  async function give() {
    const body = { ...draft, holderName: draft.holderName.trim(), slotId: slot.id };
    const faults = wordsOfFaults(faultsOf(giveOwnProxy, body), words);
    const sent = await send(faults, (key) => call(voteApi.giveProxy, { params: { id: voteId }, body, key }));
    if (!sent) return;
    toast('委托好了，请告诉受托人去窗口投');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="请人替我投" open onClose={onClose} verb="委托" onSend={give} trouble={trouble}>
      <Text className="line">{`只对这一次表决、只对${slot.label}这一票。`}</Text>
      <Text className="line t-small quiet">
        {`受托人到窗口说出手机号来投，或者交纸质票。没投以前可以收回；您自己投了，就算您的。本地规定：${rule}。`}
      </Text>
      <Field name="holderName" label={words.holderName} error={wrong.holderName}>
        <TextLine
          max={40}
          value={draft.holderName}
          onChange={(holderName) => fill({ holderName }, 'holderName')}
        />
      </Field>
      <Field name="holderPhone" label={words.holderPhone} error={wrong.holderPhone}>
        <TextLine
          digits
          max={11}
          value={draft.holderPhone}
          onChange={(holderPhone) => fill({ holderPhone }, 'holderPhone')}
        />
      </Field>
      <Field name="propertyStaff" label="他是物业的人吗" error={wrong.propertyStaff}>
        <Choice
          options={[
            { key: 'no', words: '不是' },
            { key: 'yes', words: '是' },
          ]}
          value={draft.propertyStaff ? 'yes' : 'no'}
          onChange={(key) => fill({ propertyStaff: key === 'yes' }, 'propertyStaff')}
        />
      </Field>
    </FormSheet>
  );
}
