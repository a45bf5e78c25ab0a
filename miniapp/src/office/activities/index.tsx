import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Occasions } from './occasions';

/** The activities below me, for whoever stands at one with a phone. */
export default function OfficeActivitiesPage() {
  return <ForStaff allowed={steering}>{() => <Occasions />}</ForStaff>;
}
