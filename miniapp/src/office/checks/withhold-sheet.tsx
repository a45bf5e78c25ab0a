import { useState } from 'react';
import { decideFaults } from '@linli/shared/check/check.contract';
import { checkFieldWords } from '@linli/shared/check/check.words';
import { faultWords } from '@linli/shared/contract.words';
import { Button } from '../../parts/button';
import { askOf, ContentFaultFields, type Found } from '../../parts/content-fault-fields';
import { FormFoot } from '../../parts/form-bar';
import { Sheet } from '../../parts/sheet';
import { useDecision } from './use-decision';

interface WithholdSheetProps {
  id: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Keeping something from neighbours: why, and more words where that says too little. */
export function WithholdSheet({ id, onClose, reload }: WithholdSheetProps) {
  const [found, setFound] = useState<Found>({ reason: null, words: '' });
  const { wrong, trouble, mend, decide } = useDecision(id, reload);

  async function withhold() {
    const ask = { show: false, ...askOf(found) };
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
      <ContentFaultFields
        value={found}
        onChange={(part) => setFound((before) => ({ ...before, ...part }))}
        wrong={wrong}
        mend={mend}
        ask="为什么"
        notes={{ reason: '会告诉写的人', words: '只有同事看得到' }}
        empty="比如：写了别人家的门牌号"
      />
    </Sheet>
  );
}
