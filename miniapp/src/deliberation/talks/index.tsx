import '../../styles/pick.scss';
import { PersonPage } from '../../parts/person-page';
import { Talks } from './talks';

/** Topics of a residents' group, talks and orders: for whoever acts for a firm, the owners' committee, a group or the community. */
export default function TalksPage() {
  return (
    <PersonPage words="代表物业、业委会或者社区的人，登录以后在这里答复。">{() => <Talks />}</PersonPage>
  );
}
