import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { People } from './people';

/** Who works here, and who is invited. */
export default function PeoplePage() {
  return <ForStaff allowed={steering}>{() => <People />}</ForStaff>;
}
