import type { ReactNode } from 'react';

interface ListBesideProps {
  list: ReactNode;
  /** The one that is open, where one is. */
  panel: ReactNode;
}

/** A list in the middle and beside it everything about the one that is open; narrow screens lay it over the list. */
export const ListBeside = ({ list, panel }: ListBesideProps) => (
  <div className={panel ? 'beside beside--open' : 'beside'}>
    <main className="beside__mid" tabIndex={0}>
      {list}
    </main>
    {panel}
  </div>
);

/** The panel beside a list. */
export const Beside = ({ label, children }: { label: string; children: ReactNode }) => (
  <aside className="beside__panel" aria-label={label} tabIndex={0}>
    {children}
  </aside>
);

interface BesideRowProps {
  /** What the line is called, and what is heard of it. */
  name: string;
  label: string;
  note: string;
  on: boolean;
  onOpen: () => void;
  children: ReactNode;
}

/** One line of such a list; the whole line opens it, its name by keyboard. */
export const BesideRow = ({ name, label, note, on, onOpen, children }: BesideRowProps) => (
  <tr className={on ? 'is-on' : undefined} onClick={onOpen}>
    <th scope="row">
      <button
        type="button"
        className="beside__open"
        aria-label={label}
        onClick={(event) => {
          event.stopPropagation();
          onOpen();
        }}
      >
        {name}
      </button>
      <span className="cand__note">{note}</span>
    </th>
    {children}
  </tr>
);

const names = () => [...document.querySelectorAll<HTMLElement>('.beside__open')];

/** Moves the focus to the next or the last line of the list. */
export function stepBeside(by: 1 | -1): void {
  const rows = names();
  const now = rows.findIndex((row) => row === document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, now + by))]?.focus();
}

/** The line of the list where the work goes on. */
export const firstBeside = (): HTMLElement | null => names()[0] ?? null;
