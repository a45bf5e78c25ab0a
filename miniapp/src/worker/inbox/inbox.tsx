import { Text } from '@tarojs/components';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { JobCard } from '../../parts/job-card';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { Strip } from '../../parts/strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { Counts } from './counts';
import { ScanButton } from './scan-button';

/** The worker's tickets: how many press, then each with the one next verb. */
export function Inbox() {
  const remote = useRemote(() => call(ticketApi.inbox), []);
  const { value, trouble, reload } = remote;
  const bar = (
    <BottomBar>
      <ScanButton />
    </BottomBar>
  );
  return (
    <Page mode="outdoor" bar={bar}>
      {!value && <Loading remote={remote} />}
      {value && trouble && (
        <Strip kind="old" action={{ words: '再试一次', onTap: reload }}>
          没连上，下面是刚才的内容
        </Strip>
      )}
      {value && <Counts counts={value.counts} />}
      {value?.tickets.length === 0 && (
        <Blank kind="done" title="手上的事都办完了" words="有新派来的，会在这里。" />
      )}
      {value && value.tickets.length > 0 && (
        <Text className="line t-small quiet mt3 mb2">最急的在最上面</Text>
      )}
      {value && (
        <LongList rows={value.tickets} keyOf={({ id }) => id} about={190}>
          {(job) => (
            <JobCard job={job} now={value.now} onOpen={() => open(job)}>
              <NextVerb job={job} />
            </JobCard>
          )}
        </LongList>
      )}
    </Page>
  );
}

const open = ({ id }: TicketLine) => go('worker/ticket', { id });

/** The verb on a line, most pressing first. Accepting begins with reading, so it opens the ticket. */
const nextVerbs: readonly [TicketMove, string][] = [
  ['accept', '受理'],
  ['resolve', '去办结'],
  ['feedback', '去反馈'],
];

function NextVerb({ job }: { job: TicketLine }) {
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
