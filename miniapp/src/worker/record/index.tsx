import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering, type Permission } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Record } from './record';

const atWork: readonly Permission[] = ['handle', ...steering];

/** What I ended, and how those who reported it see it, in sums. */
export default function RecordPage() {
  return (
    <ForStaff allowed={atWork} mode="outdoor">
      {() => <Record />}
    </ForStaff>
  );
}
