import { useState } from 'react';
import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import { withdrawActivity, type OccasionDetail } from '@linli/shared/activity/activity.contract';
import { activityFieldWords } from '@linli/shared/activity/activity.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { CallOffDialog } from '../parts/call-off-dialog';
import { CodeScreen } from '../parts/code-screen';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { EnterForm } from './enter-form';
import { HoldForm } from './hold-form';
import { Participants } from './participants';
import { ReviseForm } from './revise-form';

/** One activity: what, when, who comes; the code for its door; in the end who was there and who helped. */
export function OccasionDesk({ id }: { id: string }) {
  const asked = useAsk(activityOfficeApi.detail, { params: { id } }, { every: 30_000 });
  return (
    <Waiting asked={asked}>
      {(one) => <Occasion one={one} reload={() => asked.refetch().then(() => undefined)} />}
    </Waiting>
  );
}

type Open = 'code' | 'enter' | 'hold' | 'revise' | 'withdraw';

function Occasion({ one, reload }: { one: OccasionDetail; reload: () => Promise<void> }) {
  const [open, setOpen] = useState<Open | null>(null);
  const { id, rights } = one;
  const close = () => {
    setOpen(null);
    void reload();
  };
  return (
    <>
      <p>
        <Link href="/together/activities">全部活动</Link>
      </p>
      <section className="card together__occasion">
        <h2 className="pane-title">{one.title}</h2>
        <OccasionFacts one={one} />
        <div className="flex">
          {rights.hold && <Button onPress={() => setOpen('hold')}>确认谁来了</Button>}
          {rights.code && (
            <Button kind={rights.hold ? 'line' : 'main'} icon="scan" onPress={() => setOpen('code')}>
              放签到码
            </Button>
          )}
          {rights.enter && (
            <Button kind="line" icon="write" onPress={() => setOpen('enter')}>
              替人报名
            </Button>
          )}
          {rights.revise && (
            <>
              <Button kind="line" onPress={() => setOpen('revise')}>
                改一改
              </Button>
              <Button kind="line" onPress={() => setOpen('withdraw')}>
                不办了
              </Button>
            </>
          )}
        </div>
      </section>
      <Participants one={one} reload={reload} />
      {open === 'code' && (
        <CodeScreen
          id={id}
          route={activityOfficeApi.code}
          where="活动"
          counted={({ checkedIn, taken }) => `签到 ${checkedIn}/${taken}`}
          onClose={close}
        />
      )}
      {open === 'enter' && <EnterForm id={id} onClose={close} />}
      {open === 'hold' && <HoldForm one={one} onClose={close} />}
      {open === 'revise' && <ReviseForm one={one} reload={reload} onClose={close} />}
      {open === 'withdraw' && (
        <CallOffDialog
          one={one}
          route={activityOfficeApi.withdraw}
          rule={withdrawActivity}
          names={activityFieldWords}
          longest={120}
          hint="报了名的人会看到"
          done="不办了，报了名的人都会收到"
          onClose={close}
        />
      )}
    </>
  );
}

const OccasionFacts = ({ one }: { one: OccasionDetail }) => (
  <dl className="facts">
    <dt>什么时候</dt>
    <dd>
      {`${momentWords(new Date(one.startsAt))} 到 ${momentWords(new Date(one.endsAt))}`}
      {one.repeats && '，一个系列里的一场'}
    </dd>
    <dt>在哪里</dt>
    <dd>{one.venue}</dd>
    <dt>谁来办</dt>
    <dd>{`${one.unit}，${one.place}的人能来`}</dd>
    <dt>人数</dt>
    <dd>
      {one.capacity === null ? `报名 ${one.taken} 人，不限` : `报名 ${one.taken}/${one.capacity}`}
      {`，排队 ${one.waiting}，签到 ${one.checkedIn}/${one.taken}`}
      {one.came !== null && `，来了 ${one.came}/${one.taken}`}
      {one.firstPlaces > 0 && `；给第一次来的人留 ${one.firstPlaces} 个`}
    </dd>
    {one.words && (
      <>
        <dt>说明</dt>
        <dd>{one.words}</dd>
      </>
    )}
    {one.withdrawnReason && (
      <>
        <dt>不办了</dt>
        <dd>{one.withdrawnReason}</dd>
      </>
    )}
  </dl>
);
