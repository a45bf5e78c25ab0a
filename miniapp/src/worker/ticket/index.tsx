import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { atWork } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { useParams } from '../../platform/params';
import { WorkerTicket } from './worker-ticket';

/** One ticket as the people at work see it. */
export default function WorkerTicketPage() {
  const { id = '' } = useParams();
  return (
    <ForStaff allowed={atWork} mode="outdoor">
      {(me) => <WorkerTicket id={id} me={me} />}
    </ForStaff>
  );
}
