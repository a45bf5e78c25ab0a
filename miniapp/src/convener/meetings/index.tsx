import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { atWork } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Gatherings } from './gatherings';

/** Meetings for whoever calls them together, or enters one that was held outdoors. */
export default function OfficeMeetingsPage() {
  return <ForStaff allowed={atWork}>{() => <Gatherings />}</ForStaff>;
}
