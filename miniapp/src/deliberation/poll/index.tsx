import '../../styles/pick.scss';
import './poll.scss';
import { Blank } from '../../parts/blank';
import { Page } from '../../parts/page';
import { useParams } from '../../platform/params';
import { Poll } from './poll';

/** One consultation: my answer while answers are taken, and what came of it. */
export default function PollPage() {
  const { id } = useParams();
  return (
    <Page>
      {id ? <Poll id={id} /> : <Blank kind="empty" title="没有选征询" words="从大家的事里选一个。" />}
    </Page>
  );
}
