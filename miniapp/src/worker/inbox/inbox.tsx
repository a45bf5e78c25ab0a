import { Text } from '@tarojs/components';
import type { Me } from '@linli/shared/people/people.contract';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Button } from '../../parts/button';
import { JobCard } from '../../parts/job-card';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { OnDuty } from '../../parts/on-duty';
import { OutgoingList } from '../../parts/outgoing-list';
import { Page } from '../../parts/page';
import { go } from '../../platform/go';
import { canScan } from '../../platform/in-wechat';
import { laneOf, useOutgoing, type Outgoing } from '../../platform/outgoing/outgoing';
import { useAfterAnswer } from '../../platform/use-after-answer';
import { useRemote } from '../../platform/use-remote';
import { AlertRow } from '../alert-row';
import { DoorRow } from '../door-row';
import { OldStrip } from '../old-strip';
import { seenInbox } from '../seen-ticket';
import { CalledTo } from './called-to';
import { NewcomersRow } from './newcomers-row';
import { Counts } from './counts';
import { ScanButton } from './scan-button';

/** The worker's tickets: how many press, then each with the one next verb. */
export function Inbox({ me }: { me: Me }) {
  const remote = useRemote(seenInbox, []);
  const { value: seen, trouble, reload } = remote;
  const value = seen?.value;
  const outgoing = useOutgoing();
  useAfterAnswer(reload);
  const here = new Set(value && [...value.tickets, ...value.called].map(({ id }) => id));
  const bar = (
    <BottomBar second={canScan && <ScanButton />}>
      <Button kind="line" big icon="write" onTap={() => go('worker/enter')}>
        登记一件事
      </Button>
    </BottomBar>
  );
  return (
    <Page
      mode="outdoor"
      bar={bar}
      waiting
      strip={seen && <OldStrip trouble={trouble} at={seen.at} reload={reload} />}
    >
      {!value && <Loading remote={remote} />}
      <OutgoingList items={outgoing.filter((item) => !here.has(laneOf(item)))} />
      {value && value.tickets.length > 0 && <Counts counts={value.counts} />}
      {value && value.orders > 0 && (
        <Card flush className="mt3">
          <ListRow
            icon="flag"
            title={`${value.orders} 件督办等您答复`}
            onTap={() => go('office/oversight')}
          />
        </Card>
      )}
      {value && <NewcomersRow me={me} />}
      {value && <AlertRow me={me} />}
      {value && <DoorRow />}
      {value && <OnDuty />}
      {value && <CalledTo called={value.called} now={value.now} old={seen?.at !== null} />}
      {value?.tickets.length === 0 && value.called.length === 0 && (
        <Blank kind="done" title="手上的事都办完了" words="有新派来的，会在这里。" />
      )}
      {value && value.tickets.length > 0 && (
        <Text className="line t-small quiet mt3 mb2">最急的在最上面</Text>
      )}
      {value && (
        <LongList rows={value.tickets} keyOf={({ id }) => id} about={190}>
          {(job) => (
            <JobCard
              job={job}
              now={value.now}
              old={seen?.at !== null}
              as={job.next ? `下一步：${job.next}` : undefined}
              waits={waitsOf(outgoing, job)}
              onOpen={() => open(job)}
            >
              <NextVerb job={job} />
            </JobCard>
          )}
        </LongList>
      )}
    </Page>
  );
}

/** That a move of this ticket has not left the phone, or came back. */
function waitsOf(outgoing: readonly Outgoing[], { id }: TicketLine): string | undefined {
  const mine = outgoing.filter((item) => laneOf(item) === id);
  if (mine.some(({ stop }) => stop)) return '没交上，要您看看';
  const [first] = mine;
  return first && `${first.title}：等网络，还没交`;
}

const open = ({ id }: TicketLine) => go('worker/ticket', { id });

/** The verb on a line, most pressing first. Accepting begins with reading, so it opens the ticket. */
const nextVerbs: readonly [TicketMove, string][] = [
  ['accept', '受理'],
  ['resolve', '去办结'],
  ['feedback', '去反馈'],
];

function NextVerb({ job }: { job: TicketLine }) {
  // what is next in a long matter is a step of its plan, long before its end
  if (job.state === 'carried') {
    const words = job.next ? '这一步办到了' : '看计划';
    return (
      <Button
        kind="line"
        label={`${words}：${job.title}`}
        onTap={() => (job.next ? go('worker/move', { id: job.id, move: 'reach' }) : open(job))}
      >
        {words}
      </Button>
    );
  }
  const next = nextVerbs.find(([move]) => job.openMoves.includes(move));
  if (!next) return null;
  const [move, words] = next;
  return (
    <Button
      label={`${words}：${job.title}`}
      onTap={() => (move === 'accept' ? open(job) : go('worker/move', { id: job.id, move }))}
    >
      {words}
    </Button>
  );
}
