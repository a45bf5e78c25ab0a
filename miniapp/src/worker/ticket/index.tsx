import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering, type Permission } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { useParams } from '../../platform/params';
import { WorkerTicket } from './worker-ticket';

const atWork: readonly Permission[] = ['handle', ...steering];

/** One ticket as the people at work see it. */
export default function WorkerTicketPage() {
  const { id = '' } = useParams();
  return (
    <ForStaff allowed={atWork} mode="outdoor">
      {(me) => <WorkerTicket id={id} me={me} />}
    </ForStaff>
  );
}
