import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering, type Permission } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { OversightLists } from './oversight-lists';

const atWork: readonly Permission[] = ['handle', ...steering];

/** Orders from above: what waits for an answer, and for those above what they look after. */
export default function OversightPage() {
  return <ForStaff allowed={atWork}>{() => <OversightLists />}</ForStaff>;
}
