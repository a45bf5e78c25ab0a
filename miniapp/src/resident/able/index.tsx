import '../../styles/pick.scss';
import { ForPerson } from '../../parts/for-person';
import { Page } from '../../parts/page';
import { useMe } from '../../platform/use-me';
import { useFrom } from '../from';
import { AblePersons } from './able-persons';

/** Who around here can do something, what is entered about me, and words between us. */
export default function AblePage() {
  const place = useFrom();
  const me = useMe();
  if (me) return <AblePersons key={me.id} place={place} />;
  return (
    <Page>
      <ForPerson words="登录以后能看到附近谁会什么，也可以登记自己会的。">{() => null}</ForPerson>
    </Page>
  );
}
