import { homeApi } from '@linli/shared/home/home.api';
import { vouchFieldWords } from '@linli/shared/home/home.words';
import { CodeSheet } from '../../parts/code-sheet';
import { toast } from '../../platform/toast';

/** Joining a home with the code that somebody of it gave me. */
export const JoinSheet = ({ onClose, reload }: { onClose: () => void; reload: () => Promise<void> }) => (
  <CodeSheet
    title="输入入住码"
    name={vouchFieldWords.code}
    note="业主或家里人在“我家”里发给您，8 位。"
    verb="入住"
    route={homeApi.acceptVouch}
    onClose={onClose}
    onDone={() => {
      toast('入住了');
      onClose();
      return reload();
    }}
  />
);
