import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering, type Permission } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { useParams } from '../../platform/params';
import { Leave } from './leave';

const atWork: readonly Permission[] = ['handle', ...steering];

/** Days off: of `person`, or one's own without it. */
export default function LeavePage() {
  const { person } = useParams();
  return (
    <ForStaff allowed={atWork}>
      {(me) => <Leave person={person ?? me.id} own={!person || person === me.id} />}
    </ForStaff>
  );
}
