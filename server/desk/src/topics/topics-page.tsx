import { useState } from 'react';
import { Button } from '../parts/button';
import { ListBeside, stepBeside } from '../parts/list-beside';
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
    j: () => stepBeside(1),
    k: () => stepBeside(-1),
    Escape: () => change({ open: null }),
  });
  return (
    <div className="side">
      <HeadBar title={<b>议题</b>}>
        <Button kind="line" icon="add" onPress={() => setEntering(true)}>
          替居民提事
        </Button>
      </HeadBar>
      <ListBeside
        list={
          <TopicList
            view={view}
            open={open}
            onView={(next) => change({ view: next, open: null })}
            onOpen={(id) => change({ open: id })}
          />
        }
        panel={open && <TopicPanel key={open} id={open} onClose={() => change({ open: null })} />}
      />
      {entering && (
        <EnterDialog
          onClose={() => setEntering(false)}
          onDone={(id) => change({ view: 'review', open: id })}
        />
      )}
    </div>
  );
}
