import { calledAs } from '@linli/shared/assignment/assignment.words';
import type { Inbox } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../../parts/button';
import { JobCard } from '../../parts/job-card';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** What the reader is called to help with, the nearest due first. Reporting in is one tap and a form; done is said there too. */
export function CalledTo({ called, now, old }: Pick<Inbox, 'called' | 'now'> & { old: boolean }) {
  if (called.length === 0) return null;
  return (
    <Section title="请来一起办的" aside={`${called.length} 件`}>
      {called.map((job) => {
        const { id, title, call, openMoves } = job;
        const next = (['arrive', 'finish'] as const).find((move) => openMoves.includes(move));
        return (
          <JobCard
            key={call.id}
            job={job}
            now={now}
            old={old}
            as={calledAs(call)}
            onOpen={() => go('worker/ticket', { id })}
          >
            {next && (
              <Button label={`${verbs[next]}：${title}`} onTap={() => go('worker/move', { id, move: next })}>
                {verbs[next]}
              </Button>
            )}
          </JobCard>
        );
      })}
    </Section>
  );
}

const verbs = { arrive: '报到', finish: '办好了' } as const;
