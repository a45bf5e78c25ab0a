import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Day } from './day';

/** A day or a week of my places on one page. */
export default function ClearingPage() {
  return <ForStaff allowed={steering}>{() => <Day />}</ForStaff>;
}
