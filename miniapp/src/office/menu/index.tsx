import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Menu } from './menu';

/** Everything that those who answer for a place have beside the queue. */
export default function MenuPage() {
  return <ForStaff allowed={steering}>{() => <Menu />}</ForStaff>;
}
