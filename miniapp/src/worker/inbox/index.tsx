import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering, type Permission } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Inbox } from './inbox';

const atWork: readonly Permission[] = ['handle', ...steering];

/** What waits for a worker, by nearest due. */
export default function InboxPage() {
  return (
    <ForStaff allowed={atWork} mode="outdoor">
      {() => <Inbox />}
    </ForStaff>
  );
}
