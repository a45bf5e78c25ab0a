import { projectApi } from '@linli/shared/project/project.api';
import type { ProjectLine } from '@linli/shared/project/project.contract';
import { nextWords, progressWords } from '@linli/shared/project/project.words';
import { projectKindWords } from '@linli/shared/ticket/ticket.words';
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

/** Those that wait for a yes or no, then all others by what comes next. */
export function Projects() {
  const remote = useRemote(() => call(projectApi.office), []);
  const { value, trouble, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { projects, now } = value;
  const asked = projects.filter(({ project }) => !project.approvedAt);
  const carried = projects.filter(({ project }) => project.approvedAt);
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      {projects.length === 0 && <Blank kind="empty" title="没有长期办理的事" />}
      {asked.length > 0 && (
        <Section title="等着同意" aside={`${asked.length} 件`}>
          <Rows lines={asked} now={now} />
        </Section>
      )}
      {carried.length > 0 && (
        <Section title="正在办" aside="下一步近的在前">
          <Rows lines={carried} now={now} />
        </Section>
      )}
    </Page>
  );
}

const Rows = ({ lines, now }: { lines: readonly ProjectLine[]; now: string }) => (
  <Card flush>
    {lines.map(({ ticketId, number, category, place, unit, handler, project }) => (
      <ListRow
        key={ticketId}
        title={nextWords(project, new Date(now))}
        note={[
          `${place} ${category}`,
          projectKindWords[project.kind],
          progressWords(project),
          handler ?? unit,
          number,
        ].join(' · ')}
        side={
          project.milestones.some(({ missed }) => missed) && (
            <StatusPill look="over" icon="over" words="过了日子" />
          )
        }
        onTap={() => go('worker/ticket', { id: ticketId })}
      />
    ))}
  </Card>
);
