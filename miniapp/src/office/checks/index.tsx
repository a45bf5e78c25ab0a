import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { CheckList } from './check-list';

/** What a person has to look at before neighbours see it. */
export default function ChecksPage() {
  return <ForStaff allowed={steering}>{() => <CheckList />}</ForStaff>;
}
