import '../../styles/pick.scss';
import { PersonPage } from '../../parts/person-page';
import { useFrom } from '../from';
import { AblePersons } from './able-persons';

/** Who around here can do something, what is entered about me, and words between us. */
export default function AblePage() {
  const place = useFrom();
  return (
    <PersonPage words="登录以后能看到附近谁会什么，也可以登记自己会的。">
      {() => <AblePersons place={place} />}
    </PersonPage>
  );
}
