import type { OfficeBulletin } from '@linli/shared/bulletin/bulletin.contract';
import { windowWords } from '@linli/shared/bulletin/bulletin.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';

type Version = OfficeBulletin['versions'][number];

const storyOf = ({ writtenAt, why, lookedBy, lookedAt, returned, sentAt }: Version): string =>
  [
    `${momentWords(new Date(writtenAt))} 写`,
    why && `改了：${why}`,
    lookedBy && lookedAt && `${momentWords(new Date(lookedAt))} ${lookedBy}${returned ? '退回' : '看过'}`,
    returned,
    sentAt && `${momentWords(new Date(sentAt))} 发出`,
  ]
    .filter(Boolean)
    .join('，');

/** Every version with its words, the newest first: who wrote, looked and changed what. */
export const Versions = ({ versions, live }: { versions: readonly Version[]; live: number }) => (
  <section className="card">
    <h2 className="pane-title">写过的每一版</h2>
    <ol>
      {versions.map((one) => (
        <li key={one.version} className="bulletins__version">
          <h3>
            第 {one.version} 版，{one.writtenBy}写
            {one.version === live && <span className="pill pill--done">现在管用的</span>}
          </h3>
          <p className="quiet">{storyOf(one)}</p>
          <VersionWords version={one} />
        </li>
      ))}
    </ol>
  </section>
);

/** What one version says. */
export const VersionWords = ({
  version: { title, words, from, until },
}: {
  version: Pick<Version, 'title' | 'words' | 'from' | 'until'>;
}) => (
  <>
    <p>
      <b>{title}</b>
      <span className="quiet">（{windowWords(new Date(from), new Date(until))}）</span>
    </p>
    <p className="bulletins__words">{words}</p>
  </>
);
