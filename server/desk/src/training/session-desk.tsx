import type { ReactNode } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { trainingOfficeApi } from '@linli/shared/training/training.api';
import { withdrawTraining, type TrainingDetail } from '@linli/shared/training/training.contract';
import { trainingFieldWords } from '@linli/shared/training/training.words';
import { Button } from '../parts/button';
import { CallOffDialog } from '../parts/call-off-dialog';
import { CodeScreen } from '../parts/code-screen';
import { OccasionPage, type OccasionMove } from '../parts/occasion-page';
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
  const { value: noFields, trouble, busy, send } = useForm({});
  const { id, came, guests } = one;
  const due = guests.filter(({ cameAt, certificate }) => cameAt && !certificate).length;
  async function certify() {
    const done = await send(noFields, (key) => call(trainingOfficeApi.certify, { params: { id }, key }));
    if (!done) return;
    toast(`发了 ${done.count} 张证书`);
    await reload();
  }
  return (
    <OccasionPage
      all={['/training', '全部培训']}
      title={one.title}
      facts={factsOf(one)}
      moves={movesOf(one, reload)}
      more={
        <>
          {came > 0 && (
            <Button kind="line" busy={busy} off={due === 0 && '来了的都有证书了'} onPress={certify}>
              {`发证书（${due}）`}
            </Button>
          )}
          <TroubleLine trouble={trouble} />
        </>
      }
      reload={reload}
    >
      <GuestRows one={one} reload={reload} />
    </OccasionPage>
  );
}

const movesOf = (one: TrainingDetail, reload: () => Promise<void>): OccasionMove[] => [
  {
    words: '放签到码',
    icon: 'scan',
    may: one.rights.code,
    main: true,
    sheet: (onClose) => (
      <CodeScreen
        id={one.id}
        route={trainingOfficeApi.code}
        where="培训"
        counted={({ came, invited }) => `来了 ${came}/${invited}`}
        onClose={onClose}
      />
    ),
  },
  {
    words: '改一改',
    icon: 'write',
    may: one.rights.revise,
    sheet: (onClose) => <ReviseForm one={one} reload={reload} onClose={onClose} />,
  },
  {
    words: '不办了',
    may: one.rights.revise,
    sheet: (onClose) => (
      <CallOffDialog
        one={one}
        route={trainingOfficeApi.withdraw}
        rule={withdrawTraining}
        names={trainingFieldWords}
        longest={200}
        done="不办了，请过的人都会收到"
        onClose={onClose}
      />
    ),
  },
];

const factsOf = (one: TrainingDetail): (readonly [string, ReactNode])[] => [
  ['什么时候', `${momentWords(new Date(one.startsAt))} 到 ${momentWords(new Date(one.endsAt))}`],
  ['在哪里', one.venue],
  ['请了谁', `${one.place}：${one.roles.join('、')}`],
  [
    '人数',
    `请了 ${one.invited}，要来 ${one.yes}/${one.invited}，来不了 ${one.no}/${one.invited}，下次来 ${one.later}/${one.invited}，来了 ${one.came}/${one.invited}${one.capacity === null ? '' : `；最多 ${one.capacity}`}`,
  ],
  ['说明', one.words],
  ['材料文件', one.files.length > 0 && links(one.files)],
  ['材料', one.materials.length > 0 && links(one.materials)],
  ['不办了', one.withdrawnReason],
];

const links = (files: readonly { readonly name: string; readonly url: string }[]) =>
  files.map(({ name, url }) => (
    <a key={url} href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  ));
