import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { helping } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Doors } from './doors';

/** The homes that have to be told at their doors. */
export default function DoorsPage() {
  return (
    <ForStaff allowed={helping} mode="outdoor">
      {() => <Doors />}
    </ForStaff>
  );
}
