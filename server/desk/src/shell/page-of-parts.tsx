import type { ComponentType, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { HeadBar } from './head-bar';

/** A part of a page: where it lies below the page, what it is called, what it shows. */
export interface Part {
  readonly path: string;
  readonly title: string;
  readonly part: ComponentType;
}

interface PageOfPartsProps {
  title: string;
  /** What the list of the parts is called. */
  label: string;
  /** The whole path of each part, its name, and how much waits there; `counted` says to those who hear it what was counted. */
  parts: readonly {
    readonly path: string;
    readonly title: string;
    readonly count?: number;
    readonly counted?: string;
  }[];
  /** Some part may hold nothing to focus: then the body itself is scrolled by keyboard. */
  scrolls?: boolean;
  children: ReactNode;
}

/** A page whose parts stand in a list at its left, the one that is open marked. */
export function PageOfParts({ title, label, parts, scrolls, children }: PageOfPartsProps) {
  const [here] = useLocation();
  return (
    <div className="side">
      <HeadBar title={<b>{title}</b>} />
      <div className="parts">
        <nav className="parts__list" aria-label={label}>
          {parts.map(({ path, title: name, count, counted }) => {
            const on = here.startsWith(path);
            return (
              <Link
                key={path}
                href={path}
                className={on ? 'is-on' : ''}
                aria-current={on ? 'page' : undefined}
              >
                {name}
                {Boolean(count) && ` ${count}`}
                {Boolean(count) && counted && <span className="sr">{counted}</span>}
              </Link>
            );
          })}
        </nav>
        <main className="parts__body" tabIndex={scrolls ? 0 : undefined}>
          {children}
        </main>
      </div>
    </div>
  );
}

/** The parts of a page with their whole paths. */
export const below = (base: string, parts: readonly Part[]) =>
  parts.map(({ path, title }) => ({ path: base + path, title }));
