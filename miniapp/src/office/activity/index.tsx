import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { useParams } from '../../platform/params';
import { Occasion } from './occasion';

/** One activity at its door: the code on my phone, who is on the list. */
export default function OfficeActivityPage() {
  const { id = '' } = useParams();
  return <ForStaff allowed={steering}>{() => <Occasion id={id} />}</ForStaff>;
}
