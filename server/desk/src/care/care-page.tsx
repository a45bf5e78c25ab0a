import { useState } from 'react';
import { careOfficeApi } from '@linli/shared/care/care.api';
import type { Visits } from '@linli/shared/care/care.contract';
import { Link } from 'wouter';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';
import { HeadBar } from '../shell/head-bar';
import { PlanForm } from './plan-form';
import { ReplanForm } from './replan-form';
import { VisitRows } from './visit-rows';
import { WithdrawForm } from './withdraw-form';
import './care.scss';

type Doing = { readonly what: 'replan' | 'withdraw'; readonly id: string };

/** Visits to see how a home is: what is to come, and what has ended, until it is erased. */
export default function CarePage() {
  const { said, say } = useAddress<'home'>();
  const asked = useAsk(careOfficeApi.list, {}, { every: 60_000 });
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  // as it is now, also where a colleague was quicker
  const visit = asked.data?.visits.find(({ id }) => id === doing?.id);
  return (
    <div className="side">
      <HeadBar title={<b>探访</b>}>
        <Link className="btn btn--main" href="/register/homes">
          选一户来约
        </Link>
      </HeadBar>
      <main className="place-of-work">
        <div className="sheet-page">
          <p className="quiet">
            先问家里人，家里人可以改时间、可以不要来。只记这一次去得怎么样，不给人贴标签，不拍照，不计时，不排任务数。
          </p>
          <Waiting asked={asked}>
            {(visits) => (
              <>
                <Coming {...visits} onDo={setDoing} />
                <Ended {...visits} onDo={setDoing} />
              </>
            )}
          </Waiting>
        </div>
      </main>
      {said.home && <PlanForm homeId={said.home} onClose={() => say({ home: null })} />}
      {doing?.what === 'replan' && visit && <ReplanForm visit={visit} onClose={close} />}
      {doing?.what === 'withdraw' && visit && <WithdrawForm visit={visit} onClose={close} />}
    </div>
  );
}

interface PartProps extends Visits {
  onDo: (doing: Doing) => void;
}

function Coming({ visits, now, onDo }: PartProps) {
  const coming = visits.filter(({ owed }) => owed);
  return (
    <section className="card">
      <h2 className="pane-title">约好的</h2>
      {coming.length === 0 ? (
        <p className="empty">没有约好的探访。在底册里打开一户，点“约一次探访”。</p>
      ) : (
        <VisitRows visits={coming} caption={`${coming.length} 户，时间近的在前`} now={now} onDo={onDo} />
      )}
    </section>
  );
}

function Ended({ visits, now, keepDays, onDo }: PartProps) {
  const ended = visits.filter(({ owed }) => !owed);
  if (!ended.length) return null;
  return (
    <section className="card">
      <h2 className="pane-title">过去的</h2>
      <VisitRows
        visits={ended}
        caption={`${ended.length} 次，近的在前；${keepDays} 天后自动删掉`}
        now={now}
        onDo={onDo}
      />
    </section>
  );
}
