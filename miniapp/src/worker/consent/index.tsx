import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { registrars } from '@linli/shared/intake/entry.rules';
import { ForStaff } from '../../parts/for-staff';
import { Consent } from './consent';

/** Writing down that somebody said another may act for them. */
export default function ConsentPage() {
  return <ForStaff allowed={registrars}>{() => <Consent />}</ForStaff>;
}
