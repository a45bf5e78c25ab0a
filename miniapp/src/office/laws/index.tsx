import '../../styles/icons-more.scss';
import '../../styles/pick.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { LawList } from './law-list';

/** What laws and rules say, written for those whom they concern. */
export default function OfficeLawsPage() {
  return <ForStaff allowed={steering}>{() => <LawList />}</ForStaff>;
}
