import { useRef, useState } from 'react';
import { boardApi } from '@linli/shared/board/board.api';
import { timeWords, weekdayWords } from '@linli/shared/deadline/deadline.words';
import { localParts } from '@linli/shared/deadline/shanghai.rules';
import { Icon } from '../parts/icon';
import { Tabs } from '../parts/tabs';
import { useKeys } from '../platform/keys';
import { useAsk } from '../platform/use-ask';
import { HeadBar } from '../shell/head-bar';
import { AreaTree } from './area-tree';
import { above } from './areas';
import './board.scss';
import { BulkLine } from './bulk-line';
import { DeadlineWall } from './deadline-wall';
import { KeysHelp } from './keys-help';
import { Panel } from './panel';
import { Plan } from './plan';
import { Queue } from './queue';
import { SearchField } from './search-field';
import { useLive } from './use-live';
import { useView } from './use-view';

/** The dispatch board: the reader's places, the wall of deadlines, the queue, and beside it one matter with everything about it. */
export default function BoardPage() {
  const view = useView();
  const { filter, open, show, change } = view;
  const [helping, setHelping] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const { data: areas } = useAsk(boardApi.areas);
  const { data: wall } = useAsk(boardApi.wall, { query: { below: filter.below } }, { keep: true });
  const live = useLive();
  useKeys({
    '/': () => search.current?.focus(),
    '?': () => setHelping(true),
    j: () => step(1),
    k: () => step(-1),
    Escape: () => change({ open: null }),
  });
  const path = above(areas?.areas ?? [], filter.below ?? areas?.areas[0]?.id);
  // A building stands in no tree of areas: the plan knows its name.
  const { data: spot } = useAsk(
    boardApi.plan,
    { query: { below: filter.below } },
    { when: areas !== undefined && path.length === 0 },
  );
  const [building] = spot?.spots ?? [];
  const crumbs =
    building && !path.length ? [{ id: areas?.areas[0]?.id ?? '', name: building.group }, building] : path;
  return (
    <div className="side">
      <HeadBar
        title={crumbs.map(({ id, name }, at) =>
          at === crumbs.length - 1 ? (
            <b key={id}>{name}</b>
          ) : (
            <span key={id} className="crumbs">
              <button type="button" onClick={() => change({ below: id })}>
                {name}
              </button>
              <Icon name="go" />
            </span>
          ),
        )}
      >
        <Tabs
          label="怎么看"
          tabs={[
            { key: 'list', words: '清单' },
            { key: 'plan', words: '平面图' },
          ]}
          value={show}
          onChange={(key) => change({ show: key === 'plan' ? key : null })}
        />
        <SearchField field={search} value={filter.q ?? ''} onSearch={(q) => change({ q: q || undefined })} />
        {wall && <span className="quiet">{todayWords(new Date(wall.now), wall.workUntil)}</span>}
        {!live && (
          <span className="pill pill--hold" role="status">
            <Icon name="offline" size="s" />
            连不上，看到的可能不是最新
          </span>
        )}
        <button
          type="button"
          className="btn btn--plain btn--icon"
          aria-label="键盘快捷键"
          onClick={() => setHelping(true)}
        >
          <Icon name="keyboard" />
        </button>
      </HeadBar>
      <div className={open ? 'work work--open' : 'work'}>
        <aside className="work__left" aria-label="片区">
          <AreaTree areas={areas?.areas ?? []} below={filter.below} onChange={(below) => change({ below })} />
        </aside>
        <main className="work__mid">
          <DeadlineWall wall={wall} view={view} />
          {show === 'plan' ? <Plan view={view} /> : <Queue view={view} />}
          <BulkLine />
        </main>
        {open && <Panel key={open} id={open} onClose={() => change({ open: null })} />}
      </div>
      {helping && <KeysHelp onClose={() => setHelping(false)} />}
    </div>
  );
}

/** Moves the focus to the next or the last matter of the queue. */
function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.queue__open')];
  const now = rows.findIndex((row) => row === document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, now + by))]?.focus();
}

/** 11 月 18 日 周三 14:10 · 上班到 17:30. */
function todayWords(at: Date, workUntil: string | null): string {
  const { month, day, weekday, minute } = localParts(at);
  const now = `${month} 月 ${day} 日 ${weekdayWords[weekday]} ${timeWords(minute)}`;
  return workUntil
    ? `${now} · 上班到 ${timeWords(localParts(new Date(workUntil)).minute)}`
    : `${now} · 今天不上班`;
}
