import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { useParams } from '../../platform/params';
import { Round } from './round';
import { Rounds } from './rounds';

/** Going round before a topic is talked over: what I am asked, and one round home by home. */
export default function SoundingsPage() {
  const { id } = useParams();
  return (
    <ForStaff allowed={['assist', ...steering]} mode="outdoor">
      {() => (id ? <Round id={id} /> : <Rounds />)}
    </ForStaff>
  );
}
