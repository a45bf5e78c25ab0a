import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { OfficeList } from './office-list';

/** The bulletins of the units one answers for. */
export default function OfficeBulletinsPage() {
  return <ForStaff allowed={steering}>{() => <OfficeList />}</ForStaff>;
}
