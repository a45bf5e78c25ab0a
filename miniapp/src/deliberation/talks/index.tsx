import '../../styles/pick.scss';
import { ForPerson } from '../../parts/for-person';
import { Talks } from './talks';

/** Topics of a residents' group, talks and orders: for whoever acts for a firm, the owners' committee, a group or the community. */
export default function TalksPage() {
  return <ForPerson words="代表物业、业委会或者社区的人，登录以后在这里答复。">{() => <Talks />}</ForPerson>;
}
