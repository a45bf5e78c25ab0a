import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import '../../styles/wish.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { useParams } from '../../platform/params';
import { OfficeWishes } from './office-wishes';

/** What there is to do about wishes in the places one answers for. */
export default function OfficeWishesPage() {
  const { id } = useParams();
  return <ForStaff allowed={steering}>{() => <OfficeWishes id={id} />}</ForStaff>;
}
