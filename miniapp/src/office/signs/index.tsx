import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Signs } from './signs';

/** The signs at the doors. */
export default function SignsPage() {
  return <ForStaff allowed={steering}>{() => <Signs />}</ForStaff>;
}
