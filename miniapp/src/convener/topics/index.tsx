import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { PersonPage } from '../../parts/person-page';
import { useParams } from '../../platform/params';
import { OfficeTopic } from './office-topic';
import { OfficeTopics } from './office-topics';

/** What there is to do about topics in the places one answers for, or about one of them. */
export default function OfficeTopicsPage() {
  const { id } = useParams();
  // a seat in a residents' group is no post: what somebody may do with a topic comes with it
  if (id) return <PersonPage words="登录以后才能办。">{() => <OfficeTopic id={id} />}</PersonPage>;
  return <ForStaff allowed={steering}>{() => <OfficeTopics />}</ForStaff>;
}
