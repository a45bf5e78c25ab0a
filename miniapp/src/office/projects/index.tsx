import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { steering } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Projects } from './projects';

/** The long matters of my places, by what comes next. */
export default function ProjectsPage() {
  return <ForStaff allowed={steering}>{() => <Projects />}</ForStaff>;
}
