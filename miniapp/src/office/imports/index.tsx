import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { ImportsPage } from './imports-page';

/** What other systems told: what could not be taken by itself, and the files that were brought. */
export default function OfficeImportsPage() {
  return <ForStaff allowed={steering}>{() => <ImportsPage />}</ForStaff>;
}
