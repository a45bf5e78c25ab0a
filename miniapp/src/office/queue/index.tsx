import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { OfficeQueue } from './office-queue';

/** What waits for the community. */
export default function QueuePage() {
  return <ForStaff allowed={steering}>{() => <OfficeQueue />}</ForStaff>;
}
