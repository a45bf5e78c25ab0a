import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import { enterParticipant } from '@linli/shared/activity/activity.contract';
import { activityFieldWords } from '@linli/shared/activity/activity.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { EnterName } from '../../parts/enter-name';
import { call } from '../../platform/call';

interface EnterSheetProps {
  id: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

export const EnterSheet = ({ id, ...sheet }: EnterSheetProps) => (
  <EnterName
    {...sheet}
    title="替人报名"
    label={activityFieldWords.name}
    note="活动结束以后会删掉"
    faultsOf={(body) => wordsOfFaults(faultsOf(enterParticipant, body), activityFieldWords)}
    enter={(body, key) => call(activityOfficeApi.enter, { params: { id }, body, key })}
  />
);
