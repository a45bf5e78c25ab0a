import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { atWork } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { useParams } from '../../platform/params';
import { Gathering } from './gathering';

/** One meeting at its door and on its floor: the code on my phone, who is there, hands, minutes in short. */
export default function OfficeMeetingPage() {
  const { id = '' } = useParams();
  return <ForStaff allowed={atWork}>{() => <Gathering id={id} />}</ForStaff>;
}
