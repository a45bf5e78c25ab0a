import { mandateApi } from '@linli/shared/mandate/mandate.api';
import { agentCodeWords } from '@linli/shared/mandate/mandate.words';
import { CodeSheet } from '../../parts/code-sheet';
import { toast } from '../../platform/toast';

/** Agreeing to act for somebody, with the code they gave me. */
export const TakeSheet = ({ onClose, reload }: { onClose: () => void; reload: () => Promise<void> }) => (
  <CodeSheet
    title="输入代办码"
    name={agentCodeWords.code}
    note="要您替他办的人发给您，8 位。"
    verb="替他办"
    route={mandateApi.accept}
    onClose={onClose}
    onDone={() => {
      toast('可以替他办了');
      onClose();
      return reload();
    }}
  />
);
