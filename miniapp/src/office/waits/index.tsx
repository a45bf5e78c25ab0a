import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { WaitList } from './wait-list';

/** On whom everything in my places waits. */
export default function WaitsPage() {
  return <ForStaff allowed={steering}>{() => <WaitList />}</ForStaff>;
}
