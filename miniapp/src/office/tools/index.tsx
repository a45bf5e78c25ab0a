import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { KeptTools } from './kept-tools';

/** The walls of tools below me. */
export default function OfficeToolsPage() {
  return <ForStaff allowed={steering}>{() => <KeptTools />}</ForStaff>;
}
