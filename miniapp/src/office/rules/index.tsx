import '../../styles/icons-more.scss';
import '../../styles/pick.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { RulesPage } from './rules-page';

/** By which calendar and within which terms matters are to be done here. */
export default function Rules() {
  return <ForStaff allowed={steering}>{() => <RulesPage />}</ForStaff>;
}
