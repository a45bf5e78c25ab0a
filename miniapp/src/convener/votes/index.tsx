import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { useParams } from '../../platform/params';
import { OfficeVotes } from './office-votes';
import { OneVote } from './one-vote';

/** The votes of the places one answers for, or one of them with its homes, whose ballots are entered here. */
export default function OfficeVotesPage() {
  const { id } = useParams();
  return <ForStaff allowed={steering}>{() => (id ? <OneVote id={id} /> : <OfficeVotes />)}</ForStaff>;
}
