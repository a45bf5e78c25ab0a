import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { atWork } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Inbox } from './inbox';

/** What waits for a worker, by nearest due. */
export default function InboxPage() {
  return (
    <ForStaff allowed={atWork} mode="outdoor">
      {(me) => <Inbox me={me} />}
    </ForStaff>
  );
}
