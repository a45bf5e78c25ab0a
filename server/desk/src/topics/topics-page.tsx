import { useState } from 'react';
import { Button } from '../parts/button';
import { useKeys } from '../platform/keys';
import { HeadBar } from '../shell/head-bar';
import { EnterDialog } from './enter-dialog';
import { TopicList } from './topic-list';
import { TopicPanel } from './topic-panel';
import { useTopicView } from './use-topic-view';
import './topics.scss';

/** The topics of my places: what is to be done about them, and beside it everything about one. */
export default function TopicsPage() {
  const { view, open, change } = useTopicView();
  const [entering, setEntering] = useState(false);
  useKeys({
    n: () => setEntering(true),
    j: () => step(1),
    k: () => step(-1),
    Escape: () => change({ open: null }),
  });
  return (
    <div className="side">
      <HeadBar title={<b>议题</b>}>
        <Button kind="line" icon="add" onPress={() => setEntering(true)}>
          替居民提事
        </Button>
      </HeadBar>
      <div className={open ? 'topics topics--open' : 'topics'}>
        <main className="topics__mid" tabIndex={0}>
          <TopicList
            view={view}
            open={open}
            onView={(next) => change({ view: next, open: null })}
            onOpen={(id) => change({ open: id })}
          />
        </main>
        {open && <TopicPanel key={open} id={open} onClose={() => change({ open: null })} />}
      </div>
      {entering && (
        <EnterDialog
          onClose={() => setEntering(false)}
          onDone={(id) => change({ view: 'review', open: id })}
        />
      )}
    </div>
  );
}

/** Moves the focus to the next or the last topic of the list. */
function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.topics-list__open')];
  const now = rows.findIndex((row) => row === document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, now + by))]?.focus();
}
