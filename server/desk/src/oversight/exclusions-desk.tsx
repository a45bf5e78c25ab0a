import type { UseQueryResult } from '@tanstack/react-query';
import { clockWords, momentWords } from '@linli/shared/deadline/deadline.words';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { Exclusions } from '@linli/shared/kpi/kpi.contract';
import { exclusionWords } from '@linli/shared/kpi/kpi.words';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** Broken promises that somebody wants left out of the figures; somebody else decides. */
export function ExclusionsDesk({ asked }: { asked: UseQueryResult<Exclusions> }) {
  return (
    <Waiting asked={asked}>
      {({ waiting }) => (
        <>
          {waiting.length === 0 && <p className="card empty">没有等着定的。</p>}
          {waiting.map((one) => (
            <Ask key={one.id} asked={one} onDone={() => void asked.refetch()} />
          ))}
        </>
      )}
    </Waiting>
  );
}

function Ask({ asked, onDone }: { asked: Exclusions['waiting'][number]; onDone: () => void }) {
  const { id, ticketId, number, category, clock, due, reason, words, askedBy, askedAt, mayDecide } = asked;
  const { value: noFields, trouble, busy, send } = useForm({});
  async function decide(grant: boolean) {
    const done = await send(noFields, (key) => call(kpiApi.decide, { params: { id }, body: { grant }, key }));
    if (!done) return;
    toast(grant ? '不计入了' : '照常计入');
    onDone();
  }
  return (
    <article className="card">
      <h2 className="pane-title">
        {category}，{momentWords(new Date(due))} 前{clockWords[clock]}，没有按时
      </h2>
      <p>
        {exclusionWords[reason]}
        {words && `：${words}`}
      </p>
      <p className="quiet">
        {askedBy} {momentWords(new Date(askedAt))} 申请 · <Link href={`/?open=${ticketId}`}>{number}</Link>
      </p>
      <TroubleLine trouble={trouble} />
      {mayDecide ? (
        <div className="flex">
          <Button kind="line" busy={busy} onPress={() => decide(false)}>
            照常计入
          </Button>
          <Button busy={busy} onPress={() => decide(true)}>
            不计入
          </Button>
        </div>
      ) : (
        <p className="quiet">要由没办过、没申请的上级来定。</p>
      )}
    </article>
  );
}
