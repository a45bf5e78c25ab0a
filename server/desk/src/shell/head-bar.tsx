import type { ReactNode } from 'react';

/** The line over a page: where one is, and what belongs to the whole page. */
export const HeadBar = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <header className="head-bar">
    <h1 className="crumbs">{title}</h1>
    <span className="grow" />
    {children}
  </header>
);
