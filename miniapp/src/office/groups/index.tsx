import '../../styles/icons-more.scss';
import '../../styles/pick.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Groups } from './groups';

/** The WeChat groups of neighbours that the community knows of. */
export default function GroupsPage() {
  return <ForStaff allowed={steering}>{() => <Groups />}</ForStaff>;
}
