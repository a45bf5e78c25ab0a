import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { TopicCalls } from './topic-calls';

/** Whom one has to tell what became of their topic, because they have no phone of their own. */
export default function TopicCallsPage() {
  return <ForStaff allowed={['assist', ...steering]}>{() => <TopicCalls />}</ForStaff>;
}
