import './judge.scss';
import { Blank } from '../../parts/blank';
import { Page } from '../../parts/page';
import { useParams } from '../../platform/params';
import { Follow } from './follow';

/** What was decided on a topic with how it goes, and whether it was done, as people say. */
export default function JudgePage() {
  const { id } = useParams();
  return (
    <Page>
      {id ? <Follow id={id} /> : <Blank kind="empty" title="没有选议题" words="从议事里选一个。" />}
    </Page>
  );
}
