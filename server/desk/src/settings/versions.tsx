import type { ReactNode } from 'react';
import { saidWords, type Said } from './say';

interface VersionsProps<Version extends Said> {
  versions: readonly Version[];
  now: string;
  children: (version: Version) => ReactNode;
}

/** What was published, folded away: the last to begin first, each with what it says, since when, by what right and by whom. */
export const Versions = <Version extends Said>({ versions, now, children }: VersionsProps<Version>) =>
  versions.length ? (
    <details className="settings-history">
      <summary>历次版本 {versions.length}</summary>
      <ol>
        {versions.map((version) => (
          <li key={version.version}>
            <p>
              <b>{version.version ? `第 ${version.version} 版` : '最初'}</b>
              {version.from > now && <span className="pill pill--act">以后生效</span>}{' '}
              <span className="quiet">{version.version ? saidWords(version) : version.source}</span>
            </p>
            {children(version)}
          </li>
        ))}
      </ol>
    </details>
  ) : null;
