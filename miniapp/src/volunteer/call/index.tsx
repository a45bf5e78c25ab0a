import { Blank } from '../../parts/blank';
import { Page } from '../../parts/page';
import { useParams } from '../../platform/params';
import { Recruitment } from './recruitment';

/** One call for members, and how to stand or name a neighbour. */
export default function CallPage() {
  const { id } = useParams();
  return (
    <Page>
      {id ? <Recruitment id={id} /> : <Blank kind="empty" title="没有选招募" words="从志愿服务里选一个。" />}
    </Page>
  );
}
