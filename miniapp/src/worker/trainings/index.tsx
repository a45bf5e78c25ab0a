import '../../styles/icons-more.scss';
import { permissions } from '@linli/shared/people/people.rules';
import { ForStaff } from '../../parts/for-staff';
import { Trainings } from './trainings';

const anyPost = permissions.filter((permission) => permission !== 'reside');

/** The sessions I am invited to by a post of mine, and the homes I was asked to visit. */
export default function TrainingsPage() {
  return <ForStaff allowed={anyPost}>{() => <Trainings />}</ForStaff>;
}
