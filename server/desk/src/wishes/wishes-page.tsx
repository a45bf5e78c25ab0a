import { useState } from 'react';
import { Button } from '../parts/button';
import { Tabs } from '../parts/tabs';
import { ListBeside, stepBeside } from '../parts/list-beside';
import { useKeys } from '../platform/keys';
import { HeadBar } from '../shell/head-bar';
import { EnterForm } from './enter-form';
import { Figures } from './figures';
import { useWishView } from './use-wish-view';
import { WishKeys } from './wish-keys';
import { WishList } from './wish-list';
import { WishPanel } from './wish-panel';
import './wishes.scss';

/** The wishes of my places: what is to be done about them, beside it one with everything about it; and their figures. */
export default function WishesPage() {
  const { view, open, show, change } = useWishView();
  const [over, setOver] = useState<'enter' | 'keys' | null>(null);
  useKeys({
    n: () => setOver('enter'),
    '?': () => setOver('keys'),
    j: () => stepBeside(1),
    k: () => stepBeside(-1),
    Escape: () => change({ open: null }),
  });
  const listed = show === 'list';
  return (
    <div className="side">
      <HeadBar title={<b>心愿</b>}>
        <Tabs
          label="怎么看"
          tabs={[
            { key: 'list', words: '清单' },
            { key: 'figures', words: '数字' },
          ]}
          value={show}
          onChange={(key) => change({ show: key === 'figures' ? key : null })}
        />
        <Button kind="line" icon="add" onPress={() => setOver('enter')}>
          替居民登记
        </Button>
        <Button kind="plain" icon="keyboard" label="键盘快捷键" onPress={() => setOver('keys')} />
      </HeadBar>
      {listed ? (
        <ListBeside
          list={
            <WishList
              view={view}
              open={open}
              onView={(next) => change({ view: next, open: null })}
              onOpen={(id) => change({ open: id })}
            />
          }
          panel={open && <WishPanel key={open} id={open} onClose={() => change({ open: null })} />}
        />
      ) : (
        <main className="place-of-work" tabIndex={0}>
          <Figures />
        </main>
      )}
      {over === 'enter' && (
        <EnterForm
          onClose={() => setOver(null)}
          onDone={(id) => change({ view: 'review', open: id, show: null })}
        />
      )}
      {over === 'keys' && <WishKeys onClose={() => setOver(null)} />}
    </div>
  );
}
