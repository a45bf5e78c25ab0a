import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { EnterTopic } from './enter-topic';

/** Writing a topic down for somebody without a phone: by building heads and the community. */
export default function TopicEnterPage() {
  return <ForStaff allowed={['assist', ...steering]}>{() => <EnterTopic />}</ForStaff>;
}
