import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { KeptAbles } from './kept-ables';

/** Who agreed to be in the list below me, and who has still to be visited. */
export default function OfficeAblePage() {
  return <ForStaff allowed={steering}>{() => <KeptAbles />}</ForStaff>;
}
