import { useState } from 'react';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { Queue } from '@linli/shared/ticket/ticket.contract';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { JobCard } from '../../parts/job-card';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { OnDuty } from '../../parts/on-duty';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { Tabs } from '../../parts/tabs';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { usePages } from '../../platform/use-pages';
import { deskOf, desks, type Desk } from './desks';

const firstPage = async () => {
  const queue = await call(ticketApi.queue);
  return { ...queue, rows: queue.open };
};
const laterPage = async (after: string) => {
  const { tickets, next } = await call(ticketApi.open, { query: { after } });
  return { rows: tickets, next };
};

/** How many wait; of what is in hand only the first page is counted. */
const countOf = (queue: Queue, desk: Desk) =>
  `${deskOf(queue, desk).length}${desk === 'open' && queue.next ? '+' : ''}`;

/** The community's tickets by what they wait for, the nearest due first. */
export function OfficeQueue() {
  const { remote, first: queue, rows, more, moreTrouble } = usePages(firstPage, laterPage);
  const [desk, setDesk] = useState<Desk>('dispatch');
  const { trouble, reload } = remote;
  const bar = (
    <BottomBar even>
      <Button kind="line" icon="people" onTap={() => go('office/people')}>
        同事
      </Button>
      <Button kind="line" icon="eye" onTap={() => go('office/checks')}>
        内容
      </Button>
      <Button kind="line" icon="review" onTap={() => go('office/figures')}>
        数字
      </Button>
      <Button kind="line" icon="more" onTap={() => go('office/menu')}>
        更多
      </Button>
    </BottomBar>
  );
  const jobs = queue && deskOf({ ...queue, open: rows }, desk);
  const goesOn = desk === 'open' ? more : null;
  return (
    <Page bar={bar} strip={queue && trouble && <StaleStrip reload={reload} />}>
      {!queue && <Loading remote={remote} />}
      {queue && <OnDuty />}
      {queue && (
        <Tabs
          label="等着办的"
          tabs={desks.map(({ key, words }) => ({ key, words, count: countOf(queue, key) }))}
          value={desk}
          onChange={setDesk}
        />
      )}
      {jobs?.length === 0 && <Blank kind="done" title={emptyWords[desk]} />}
      {queue && jobs && (
        <LongList key={desk} rows={jobs} keyOf={({ id }) => id} about={170} more={goesOn}>
          {(job) => (
            <JobCard job={job} now={queue.now} withUnit onOpen={() => go('worker/ticket', { id: job.id })} />
          )}
        </LongList>
      )}
      {goesOn && <TroubleLine trouble={moreTrouble} />}
    </Page>
  );
}

const emptyWords: Record<Desk, string> = {
  dispatch: '没有等派单的',
  decide: '没有等裁定和退回的',
  review: '没有等核对的',
  ask: '没有等答复的申请',
  ownerless: '每件事都有人管',
  calls: '请的人都报到了',
  open: '没有在办的',
};
