import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Newcomers } from './newcomers';

/** Who wants to move in behind the doors I answer for. */
export default function NewcomersPage() {
  return <ForStaff allowed={['handle', ...steering]}>{() => <Newcomers />}</ForStaff>;
}
