import type { ReactNode } from 'react';
import { momentWords, timeWords } from '@linli/shared/deadline/deadline.words';
import { localParts } from '@linli/shared/deadline/shanghai.rules';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { callOffMeeting, type OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import {
  handsLabel,
  lateLabel,
  meetingFieldWords,
  meetingLevelWords,
} from '@linli/shared/meeting/meeting.words';
import { Link } from 'wouter';
import { CallOffDialog } from '../parts/call-off-dialog';
import { CodeScreen } from '../parts/code-screen';
import { OccasionPage, type OccasionMove } from '../parts/occasion-page';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { ActionsDesk } from './actions-desk';
import { AskFloorForm } from './ask-floor-form';
import { HandsForm } from './hands-form';
import { MinutesDesk } from './minutes-desk';
import { Parties } from './parties';
import { RaiseForm } from './raise-form';
import { ReviseForm } from './revise-form';
import { Seats } from './seats';

/** One meeting: what, when, who comes; the code for its screen; hands, minutes, who does what. */
export function MeetingDesk({ id }: { id: string }) {
  const asked = useAsk(meetingOfficeApi.detail, { params: { id } }, { every: 30_000 });
  return (
    <Waiting asked={asked}>
      {(one) => <Meeting one={one} reload={() => asked.refetch().then(() => undefined)} />}
    </Waiting>
  );
}

const Meeting = ({ one, reload }: { one: OfficeMeeting; reload: () => Promise<void> }) => (
  <OccasionPage
    all={['/meetings/list', '全部会']}
    title={one.title}
    facts={factsOf(one)}
    moves={movesOf(one, reload)}
    reload={reload}
  >
    <Parties one={one} reload={reload} />
    {!one.late && <Seats one={one} reload={reload} />}
    <Said one={one} />
    <MinutesDesk key={one.minutes[0]?.edit ?? 0} one={one} reload={reload} />
    <ActionsDesk one={one} reload={reload} />
  </OccasionPage>
);

const movesOf = (one: OfficeMeeting, reload: () => Promise<void>): OccasionMove[] => [
  {
    words: '放签到码',
    may: one.rights.code,
    main: true,
    sheet: (onClose) => (
      <CodeScreen
        id={one.id}
        route={meetingOfficeApi.code}
        where="议事会"
        counted={({ present, taken }) => `签到 ${present}/${taken}`}
        onClose={onClose}
      />
    ),
  },
  { words: '数举手', may: one.rights.hands, sheet: (onClose) => <HandsForm one={one} onClose={onClose} /> },
  { words: '问一问', may: one.rights.code, sheet: (onClose) => <AskFloorForm one={one} onClose={onClose} /> },
  {
    words: '没谈拢，提上去',
    may: one.rights.raise,
    sheet: (onClose) => <RaiseForm id={one.id} onClose={onClose} />,
  },
  {
    words: '改一改',
    may: one.rights.revise,
    sheet: (onClose) => <ReviseForm one={one} reload={reload} onClose={onClose} />,
  },
  {
    words: '不开了',
    may: one.rights.revise,
    sheet: (onClose) => (
      <CallOffDialog
        one={one}
        route={meetingOfficeApi.callOff}
        rule={callOffMeeting}
        names={meetingFieldWords}
        longest={120}
        hint="报了名的人和请了的各方会看到"
        done="不开了，报了名的人都会收到"
        onClose={onClose}
      />
    ),
  },
];

const factsOf = (one: OfficeMeeting): (readonly [string, ReactNode])[] => [
  [
    '什么时候',
    `${momentWords(new Date(one.startsAt))} 到 ${timeWords(localParts(new Date(one.endsAt)).minute)}${one.late ? `，${lateLabel}` : ''}`,
  ],
  ['在哪里', one.where],
  ['哪种会', `${one.kind}，${one.place}`],
  [
    '人数',
    one.late
      ? `到场 ${one.heads ?? 0} 人`
      : `${one.capacity === null ? `报名 ${one.taken} 人，不限` : `报名 ${one.taken}/${one.capacity}`}，排队 ${one.waiting}，签到 ${one.present}/${one.taken}`,
  ],
  [
    '议程',
    one.agenda.map(({ title, minutes }) => (one.late ? title : `${title}（${minutes} 分钟）`)).join('；'),
  ],
  ['说明', one.words],
  ['不开了', one.withdrawnReason],
  [
    '没谈拢',
    one.raised && (
      <>
        {`提到${meetingLevelWords[one.raised.to]}：${one.raised.reason}。`}
        {one.raised.meetingId ? (
          <Link href={`/meetings/list/${one.raised.meetingId}`}>看接着谈的会</Link>
        ) : (
          `${momentWords(new Date(one.raised.due))} 前安排会接着谈`
        )}
      </>
    ),
  ],
];

/** Hands, questions on the floor, and words of those who could not come. */
function Said({ one: { hands, polls, left } }: { one: OfficeMeeting }) {
  if (!hands.length && !polls.length && !left.length) return null;
  return (
    <section className="card meetings__card">
      <h2 className="pane-title">会上听到的</h2>
      {hands.map(({ id, question, yes, no, abstain, present }) => (
        <p
          key={id}
        >{`${handsLabel}：${question} 在场 ${present} 人，赞成 ${yes}，不赞成 ${no}，说不好 ${abstain}`}</p>
      ))}
      {polls.map(({ id, title, people }) => (
        <p key={id}>{`征询意见，不是表决：${title}，${people} 人答了`}</p>
      ))}
      {left.length > 0 && <h3>来不了的人留的话</h3>}
      {left.map(({ id, words }) => (
        <p key={id}>{words}</p>
      ))}
    </section>
  );
}
