import { settingApi } from '@linli/shared/setting/setting.api';
import { DutyForm } from './duty-form';
import { DutyLines } from './duty-lines';
import { Whole } from './whole';

/** What those who look after neighbours do; text for anybody to read, nothing that anybody is checked by. */
export const Duties = () => (
  <Whole
    title="五员职责"
    count={({ duties }) => `${duties.length} 条`}
    verb="改职责"
    note="谁都看得到。只是写清楚做什么，不考核、不打分、不计数。"
    route={settingApi.duties}
    lines={(terms) => <DutyLines terms={terms} />}
    form={(reply, onClose) => <DutyForm reply={reply} onClose={onClose} />}
  />
);
