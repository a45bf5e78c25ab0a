import { projectApi } from '@linli/shared/project/project.api';
import type { ProjectLine } from '@linli/shared/project/project.contract';
import { nextWords, progressWords } from '@linli/shared/project/project.words';
import { projectKindWords } from '@linli/shared/ticket/ticket.words';
import { Link } from 'wouter';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';

/** The long matters of the reader's places: those that wait for a yes or no, then all others by what comes next. */
export function ProjectsDesk() {
  const asked = useAsk(projectApi.office);
  return (
    <Waiting asked={asked}>
      {({ projects, now }) => (
        <>
          <Lines
            title="等着同意"
            none="没有等着同意的。"
            lines={projects.filter(({ project }) => !project.approvedAt)}
            now={new Date(now)}
          />
          <Lines
            title="正在办"
            none="没有长期办理的事。"
            lines={projects.filter(({ project }) => project.approvedAt)}
            now={new Date(now)}
          />
        </>
      )}
    </Waiting>
  );
}

interface LinesProps {
  title: string;
  none: string;
  lines: readonly ProjectLine[];
  now: Date;
}

const Lines = ({ title, none, lines, now }: LinesProps) => (
  <section className="card">
    <h2 className="pane-title">{title}</h2>
    {lines.length === 0 ? (
      <p className="empty">{none}</p>
    ) : (
      <table className="grid">
        <caption>{lines.length} 件，下一步近的在前</caption>
        <thead>
          <tr>
            <th scope="col">哪一件</th>
            <th scope="col">下一步</th>
            <th scope="col">进展</th>
            <th scope="col">谁在办</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ ticketId, number, category, place, unit, handler, project }) => (
            <tr key={ticketId}>
              <th scope="row">
                <Link href={`/?open=${ticketId}`}>
                  {place} {category}
                </Link>
                <small className="faint"> {number}</small>
              </th>
              <td>
                {nextWords(project, now)}
                {project.milestones.some(({ missed }) => missed) && (
                  <Pill look="over" icon="over" words="过了日子" />
                )}
              </td>
              <td>
                {projectKindWords[project.kind]} · {progressWords(project)}
              </td>
              <td>{handler ?? unit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);
