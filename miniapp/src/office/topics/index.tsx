import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { atWork, steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { useParams } from '../../platform/params';
import { OfficeTopic } from './office-topic';
import { OfficeTopics } from './office-topics';

/** What there is to do about topics in the places one answers for, or about one of them. */
export default function OfficeTopicsPage() {
  const { id } = useParams();
  if (id) return <ForStaff allowed={atWork}>{() => <OfficeTopic id={id} />}</ForStaff>;
  return <ForStaff allowed={steering}>{() => <OfficeTopics />}</ForStaff>;
}
