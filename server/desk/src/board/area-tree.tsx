import { useState } from 'react';
import type { Area } from '@linli/shared/board/board.contract';
import { Icon } from '../parts/icon';
import { above, treeOf, type Branch } from './areas';

interface AreaTreeProps {
  areas: readonly Area[];
  below: string | undefined;
  onChange: (below: string | undefined) => void;
}

/** The reader's places with what is open and late below each; arrows open, close and walk, Enter chooses. */
export function AreaTree({ areas, below, onChange }: AreaTreeProps) {
  const roots = treeOf(areas);
  const [shut, setShut] = useState<Readonly<Record<string, boolean>>>({});
  const chosen = below ?? roots[0]?.id;
  const way = new Set(above(areas, chosen).map(({ id }) => id));
  // Streets and communities stand open, what is below them where one has gone there.
  const isOpen = ({ id, depth }: Branch) => !(shut[id] ?? !(depth === 0 || way.has(id)));
  const rows = (branches: readonly Branch[]) =>
    branches.map((branch) => (
      <AreaRow
        key={branch.id}
        branch={branch}
        open={isOpen(branch)}
        on={branch.id === chosen}
        onOpen={(open) => setShut({ ...shut, [branch.id]: !open })}
        onChoose={() => onChange(branch.id === roots[0]?.id && roots.length === 1 ? undefined : branch.id)}
      >
        {rows(branch.below)}
      </AreaRow>
    ));
  return (
    <>
      <h2 className="pane-title work__left-title">
        片区<small>在办件数</small>
      </h2>
      <ul className="tree" role="tree" aria-label="片区">
        {rows(roots)}
      </ul>
      <p className="strip work__note">
        <Icon name="info" />
        <span>红色数字是超期件数。只看到社区和网格，不看到个人。</span>
      </p>
    </>
  );
}

interface AreaRowProps {
  branch: Branch;
  open: boolean;
  on: boolean;
  onOpen: (open: boolean) => void;
  onChoose: () => void;
  children: React.ReactNode;
}

function AreaRow({ branch, open, on, onOpen, onChoose, children }: AreaRowProps) {
  const { name, depth, late, open: count, below } = branch;
  const parent = below.length > 0;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => (parent && !open ? onOpen(true) : walk(1)),
    ArrowLeft: () => (parent && open ? onOpen(false) : walk(-1)),
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Enter: onChoose,
    ' ': onChoose,
  };
  return (
    <li role="none">
      <div
        role="treeitem"
        tabIndex={on ? 0 : -1}
        aria-level={depth + 1}
        aria-selected={on}
        aria-expanded={parent ? open : undefined}
        className={on ? 'tree__row is-on' : 'tree__row'}
        style={{ paddingLeft: 8 + depth * 16 }}
        onClick={onChoose}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (!act) return;
          event.preventDefault();
          event.stopPropagation();
          act();
        }}
      >
        <span
          className="tree__twist"
          onClick={(event) => {
            if (!parent) return;
            event.stopPropagation();
            onOpen(!open);
          }}
        >
          {parent && <Icon name={open ? 'down' : 'go'} />}
        </span>
        <span className="grow">{name}</span>
        {late > 0 && (
          <em className="tree__late">
            <Icon name="over" />
            {late}
            <span className="sr"> 件超期，</span>
          </em>
        )}
        <em>
          <span className="sr">在办</span> {count} <span className="sr">件</span>
        </em>
      </div>
      {parent && open && <ul role="group">{children}</ul>}
    </li>
  );
}

/** To the next or the last row in sight. */
function walk(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.tree__row')];
  rows[rows.findIndex((row) => row === document.activeElement) + by]?.focus();
}
