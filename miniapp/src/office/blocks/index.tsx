import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { BlockList } from './block-list';

/** Who is kept from reporting, and what they say to it. */
export default function BlocksPage() {
  return <ForStaff allowed={steering}>{() => <BlockList />}</ForStaff>;
}
