import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { EnterWish } from './enter-wish';

/** Writing down a wish for somebody without a phone, or for a child. */
export default function WishEnterPage() {
  return <ForStaff allowed={steering}>{() => <EnterWish />}</ForStaff>;
}
