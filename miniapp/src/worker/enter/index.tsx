import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { registrars } from '@linli/shared/intake/entry.rules';
import { ForStaff } from '../../parts/for-staff';
import { EnterPage } from './enter-page';

/** Entering a matter at work: for somebody at the window or on the phone, or as one's own finding. */
export default function WorkerEnterPage() {
  return <ForStaff allowed={registrars}>{(me) => <EnterPage me={me} />}</ForStaff>;
}
