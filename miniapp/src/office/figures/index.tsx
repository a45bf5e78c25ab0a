import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { FiguresPage } from './figures-page';

/** What was promised and what was kept, as numbers that can be opened. */
export default function Figures() {
  return <ForStaff allowed={steering}>{() => <FiguresPage />}</ForStaff>;
}
