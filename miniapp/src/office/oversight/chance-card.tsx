import { overdueOrderWords } from '@linli/shared/supervision/supervision.words';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../../parts/button';
import { JobCard } from '../../parts/job-card';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface ChanceCardProps {
  job: TicketLine;
  now: string;
  /** Working days for the answer. */
  days: number;
  reload: () => Promise<void>;
}

/** An overdue matter, of which one tap makes an order; other words or days are for its own page. */
export function ChanceCard({ job, now, days, reload }: ChanceCardProps) {
  const { id, title } = job;
  const { trouble, send } = useSending([]);
  async function supervise() {
    const done = await send({}, async (key) => {
      const { version } = await call(ticketApi.detail, { params: { id } });
      const body = { move: 'supervise' as const, version, fields: { words: overdueOrderWords, days } };
      return call(ticketApi.move, { params: { id }, body, key });
    });
    if (!done) return;
    toast('督办了');
    await reload();
  }
  return (
    <>
      <JobCard job={job} now={now} withUnit onOpen={() => go('worker/ticket', { id })}>
        <Button kind="line" label={`督办，${days} 个工作日内答复：${title}`} onTap={supervise}>
          督办
        </Button>
      </JobCard>
      <TroubleLine trouble={trouble} />
    </>
  );
}
