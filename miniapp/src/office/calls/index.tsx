import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { CallList } from './call-list';

/** Whom I have to call about something that others handled. */
export default function CallsPage() {
  return <ForStaff allowed={steering}>{() => <CallList />}</ForStaff>;
}
