import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { trainingOfficeApi } from '@linli/shared/training/training.api';
import { withdrawTraining, type TrainingDetail } from '@linli/shared/training/training.contract';
import { trainingFieldWords } from '@linli/shared/training/training.words';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { CallOffDialog } from '../parts/call-off-dialog';
import { CodeScreen } from '../parts/code-screen';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { GuestRows } from './guest-rows';
import { ReviseForm } from './revise-form';

/** One session: what, when, who is invited, the code for the door, certificates. */
export function SessionDesk({ id }: { id: string }) {
  const asked = useAsk(trainingOfficeApi.detail, { params: { id } }, { every: 30_000 });
  return (
    <Waiting asked={asked}>
      {(one) => <Session one={one} reload={() => asked.refetch().then(() => undefined)} />}
    </Waiting>
  );
}

interface SessionProps {
  one: TrainingDetail;
  reload: () => Promise<void>;
}

function Session({ one, reload }: SessionProps) {
  const [open, setOpen] = useState<'code' | 'revise' | 'withdraw' | null>(null);
  const { value: noFields, trouble, busy, send } = useForm({});
  const { id, rights, came, guests } = one;
  const due = guests.filter(({ cameAt, certificate }) => cameAt && !certificate).length;
  const close = () => {
    setOpen(null);
    void reload();
  };
  async function certify() {
    const done = await send(noFields, (key) => call(trainingOfficeApi.certify, { params: { id }, key }));
    if (!done) return;
    toast(`发了 ${done.count} 张证书`);
    await reload();
  }
  return (
    <>
      <p>
        <Link href="/training">全部培训</Link>
      </p>
      <section className="card training__session">
        <h2 className="pane-title">{one.title}</h2>
        <SessionFacts one={one} />
        <TroubleLine trouble={trouble} />
        <div className="flex">
          {rights.code && (
            <Button icon="scan" onPress={() => setOpen('code')}>
              放签到码
            </Button>
          )}
          {came > 0 && (
            <Button kind="line" busy={busy} off={due === 0 && '来了的都有证书了'} onPress={certify}>
              {`发证书（${due}）`}
            </Button>
          )}
          {rights.revise && (
            <>
              <Button kind="line" icon="write" onPress={() => setOpen('revise')}>
                改一改
              </Button>
              <Button kind="line" onPress={() => setOpen('withdraw')}>
                不办了
              </Button>
            </>
          )}
        </div>
      </section>
      <GuestRows one={one} reload={reload} />
      {open === 'code' && (
        <CodeScreen
          id={id}
          route={trainingOfficeApi.code}
          where="培训"
          counted={(reply) => `来了 ${reply.came}/${reply.invited}`}
          onClose={close}
        />
      )}
      {open === 'revise' && <ReviseForm one={one} reload={reload} onClose={close} />}
      {open === 'withdraw' && (
        <CallOffDialog
          one={one}
          route={trainingOfficeApi.withdraw}
          rule={withdrawTraining}
          names={trainingFieldWords}
          longest={200}
          done="不办了，请过的人都会收到"
          onClose={close}
        />
      )}
    </>
  );
}

const SessionFacts = ({ one }: { one: TrainingDetail }) => (
  <dl className="facts">
    <dt>什么时候</dt>
    <dd>{`${momentWords(new Date(one.startsAt))} 到 ${momentWords(new Date(one.endsAt))}`}</dd>
    <dt>在哪里</dt>
    <dd>{one.venue}</dd>
    <dt>请了谁</dt>
    <dd>{`${one.place}：${one.roles.join('、')}`}</dd>
    <dt>人数</dt>
    <dd>
      {`请了 ${one.invited}，要来 ${one.yes}/${one.invited}，来不了 ${one.no}/${one.invited}，下次来 ${one.later}/${one.invited}，来了 ${one.came}/${one.invited}`}
      {one.capacity !== null && `；最多 ${one.capacity}`}
    </dd>
    {one.words && (
      <>
        <dt>说明</dt>
        <dd>{one.words}</dd>
      </>
    )}
    {one.files.length > 0 && (
      <>
        <dt>材料文件</dt>
        <dd>
          {one.files.map(({ id, name, url }) => (
            <a key={id} href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          ))}
        </dd>
      </>
    )}
    {one.materials.length > 0 && (
      <>
        <dt>材料</dt>
        <dd>
          {one.materials.map(({ name, url }) => (
            <a key={url} href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          ))}
        </dd>
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
