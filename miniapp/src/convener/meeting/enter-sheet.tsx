import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { enterSeat } from '@linli/shared/meeting/meeting.contract';
import { meetingFieldWords } from '@linli/shared/meeting/meeting.words';
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
    title="替人登记"
    label={meetingFieldWords.name}
    note="会开完一个月会删掉"
    faultsOf={(body) => wordsOfFaults(faultsOf(enterSeat, body), meetingFieldWords)}
    enter={(body, key) => call(meetingOfficeApi.enter, { params: { id }, body, key })}
  />
);
