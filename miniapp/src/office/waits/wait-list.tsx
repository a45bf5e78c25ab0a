import { momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import type { AlertLine } from '@linli/shared/intake/alert.contract';
import { alertDueWords, deviceKindWords } from '@linli/shared/intake/alert.words';
import { plateWords } from '@linli/shared/place/place.words';
import { watchApi } from '@linli/shared/watch/watch.api';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { waitWords } from '@linli/shared/watch/watch.words';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { HomesAsked } from './homes-asked';
import { HoursAsked } from './hours-asked';
import { MeetingsOwed } from './meetings-owed';
import { LooksOwed } from './looks-owed';
import { TopicsOwed } from './topics-owed';
import { StepsOwed } from './steps-owed';
import { VotesOwed } from './votes-owed';
import { VisitsOwed } from './visits-owed';
import { Parked } from './parked';

/** Everything that waits on somebody else, the nearest due first; for administrators also what stands still. */
export function WaitList() {
  const remote = useRemote(() => call(watchApi.waits), []);
  const { value, trouble, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { waits, alerts, asks, visits, looks, topics, hours, meetings, votes, owed, parked, now } = value;
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      {alerts.length > 0 && (
        <Section title="设备报警" aside={`${alerts.length} 处`}>
          <Card flush>
            {alerts.map((alert) => (
              <AlertWait key={alert.id} alert={alert} now={new Date(now)} />
            ))}
          </Card>
        </Section>
      )}
      {[waits, alerts, asks, visits, looks, topics, hours, meetings, votes, owed].every(
        (list) => list.length === 0,
      ) && <Blank kind="done" title="现在不用等谁" words="交出去的都有回音了。" />}
      {waits.length > 0 && (
        <Section title="在等的" aside={`${waits.length} 件，到期近的在前`}>
          <Card flush>
            {waits.map((wait) => (
              <ListRow
                key={`${wait.kind} ${wait.ticketId} ${wait.who ?? ''}`}
                title={`等${wait.who ?? waitWords[wait.kind]}`}
                note={[
                  `${wait.place} ${wait.category}`,
                  dueNote(wait, new Date(now)),
                  `${momentWords(new Date(wait.since))} 起`,
                  wait.number,
                ].join(' · ')}
                side={wait.late && <StatusPill look="over" icon="over" words="过期" />}
                onTap={() => go('worker/ticket', { id: wait.ticketId })}
              />
            ))}
          </Card>
        </Section>
      )}
      <HomesAsked asks={asks} now={new Date(now)} />
      <HoursAsked asks={hours} now={new Date(now)} />
      <LooksOwed looks={looks} now={new Date(now)} />
      <TopicsOwed topics={topics} now={new Date(now)} />
      <StepsOwed owed={owed} now={new Date(now)} />
      <VisitsOwed visits={visits} now={new Date(now)} />
      <MeetingsOwed meetings={meetings} now={new Date(now)} />
      <VotesOwed votes={votes} now={new Date(now)} />
      <Parked parked={parked} reload={reload} />
    </Page>
  );
}

function AlertWait({ alert, now }: { alert: AlertLine; now: Date }) {
  const { kind, plate, level, due, raisedAt, seenBy } = alert;
  return (
    <ListRow
      title={seenBy === null ? '等人去看' : `等${seenBy || '去看的人'}核实`}
      note={[
        `${plateWords(plate)} ${deviceKindWords[kind]}报警`,
        alertDueWords(level, seenBy !== null, whenWords(new Date(due), now)),
        `${momentWords(new Date(raisedAt))} 起`,
      ].join(' · ')}
      onTap={() => go('worker/alerts')}
    />
  );
}

const dueNote = ({ due, kind, who }: Waits['waits'][number], now: Date): string =>
  [who && waitWords[kind], due ? `${whenWords(new Date(due), now)} 前` : '没有期限']
    .filter(Boolean)
    .join('，');
