import { Blank } from '../../parts/blank';
import { Page } from '../../parts/page';
import { useParams } from '../../platform/params';
import { Team } from './team';

/** One team: what it does, and how to be in it. */
export default function TeamPage() {
  const { id } = useParams();
  return (
    <Page>
      {id ? <Team id={id} /> : <Blank kind="empty" title="没有选队伍" words="从志愿服务里选一支队伍。" />}
    </Page>
  );
}
