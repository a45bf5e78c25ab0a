import '../../styles/icons-more.scss';
import '../../styles/pick.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Stations } from './stations';

/** Where opinions are collected, and when somebody is there. */
export default function StationsPage() {
  return <ForStaff allowed={steering}>{() => <Stations />}</ForStaff>;
}
