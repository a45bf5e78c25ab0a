import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { InvitePage } from './invite-page';

/** Inviting someone to work here. */
export default function OfficeInvitePage() {
  return <ForStaff allowed={steering}>{() => <InvitePage />}</ForStaff>;
}
