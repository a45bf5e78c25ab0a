import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering, type Permission } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { OnCall } from './on-call';

const allowed: readonly Permission[] = ['handle', ...steering];

/** Who is called in an emergency, place by place. */
export default function OnCallPage() {
  return <ForStaff allowed={allowed}>{() => <OnCall />}</ForStaff>;
}
