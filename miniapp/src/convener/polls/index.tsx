import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Polls } from './polls';

/** What I ask the people of a place, as the community or as the head of a building. */
export default function PollsPage() {
  return <ForStaff allowed={['assist', 'handle', ...steering]}>{() => <Polls />}</ForStaff>;
}
