import type { ReactNode } from 'react';

interface TableProps {
  caption: string;
  heads: readonly string[];
  children: ReactNode;
}

/** A list of the desk with its caption and heads; wide ones scroll by themselves, by keyboard too. */
export const Table = ({ caption, heads, children }: TableProps) => (
  <div className="scroll-x" role="region" aria-label={caption} tabIndex={0}>
    <table className="grid">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);
