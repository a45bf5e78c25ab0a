import type { ReactNode } from 'react';
import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import { withdrawActivity, type OccasionDetail } from '@linli/shared/activity/activity.contract';
import { activityFieldWords } from '@linli/shared/activity/activity.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { CallOffDialog } from '../parts/call-off-dialog';
import { CodeScreen } from '../parts/code-screen';
import { OccasionPage, type OccasionMove } from '../parts/occasion-page';
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

const Occasion = ({ one, reload }: { one: OccasionDetail; reload: () => Promise<void> }) => (
  <OccasionPage
    all={['/together/activities', '全部活动']}
    title={one.title}
    facts={factsOf(one)}
    moves={movesOf(one, reload)}
    reload={reload}
  >
    <Participants one={one} reload={reload} />
  </OccasionPage>
);

const movesOf = (one: OccasionDetail, reload: () => Promise<void>): OccasionMove[] => [
  {
    words: '确认谁来了',
    may: one.rights.hold,
    main: true,
    sheet: (onClose) => <HoldForm one={one} onClose={onClose} />,
  },
  {
    words: '放签到码',
    icon: 'scan',
    may: one.rights.code,
    main: !one.rights.hold,
    sheet: (onClose) => (
      <CodeScreen
        id={one.id}
        route={activityOfficeApi.code}
        where="活动"
        counted={({ checkedIn, taken }) => `签到 ${checkedIn}/${taken}`}
        onClose={onClose}
      />
    ),
  },
  {
    words: '替人报名',
    icon: 'write',
    may: one.rights.enter,
    sheet: (onClose) => <EnterForm id={one.id} onClose={onClose} />,
  },
  {
    words: '改一改',
    may: one.rights.revise,
    sheet: (onClose) => <ReviseForm one={one} reload={reload} onClose={onClose} />,
  },
  {
    words: '不办了',
    may: one.rights.revise,
    sheet: (onClose) => (
      <CallOffDialog
        one={one}
        route={activityOfficeApi.withdraw}
        rule={withdrawActivity}
        names={activityFieldWords}
        longest={120}
        hint="报了名的人会看到"
        done="不办了，报了名的人都会收到"
        onClose={onClose}
      />
    ),
  },
];

const factsOf = (one: OccasionDetail): (readonly [string, ReactNode])[] => [
  [
    '什么时候',
    `${momentWords(new Date(one.startsAt))} 到 ${momentWords(new Date(one.endsAt))}${one.repeats ? '，一个系列里的一场' : ''}`,
  ],
  ['在哪里', one.venue],
  ['谁来办', `${one.unit}，${one.place}的人能来`],
  [
    '人数',
    [
      one.capacity === null ? `报名 ${one.taken} 人，不限` : `报名 ${one.taken}/${one.capacity}`,
      `，排队 ${one.waiting}，签到 ${one.checkedIn}/${one.taken}`,
      one.came !== null && `，来了 ${one.came}/${one.taken}`,
      one.firstPlaces > 0 && `；给第一次来的人留 ${one.firstPlaces} 个`,
    ]
      .filter(Boolean)
      .join(''),
  ],
  ['说明', one.words],
  ['不办了', one.withdrawnReason],
];
