import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { wishOfficeApi } from '@linli/shared/wish/wish.api';
import type { OfficeView, OfficeWish } from '@linli/shared/wish/wish.contract';
import { emptyViewWords, officeViewWords } from '@linli/shared/wish/office.words';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { Tabs } from '../../parts/tabs';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { CardsSheet } from './cards-sheet';
import { CompanionSheet } from './companion-sheet';
import { OfficeCard, type Do } from './office-card';
import { PublishSheet } from './publish-sheet';
import { RefuseSheet } from './refuse-sheet';

const views = Object.keys(officeViewWords) as OfficeView[];

/** Each list with how many wait in it; what can be done stands on each wish. `id` is the one that is looked at first. */
export function OfficeWishes({ id }: { id: string | undefined }) {
  const [view, setView] = useState<OfficeView>('review');
  const remote = useRemote(() => call(wishOfficeApi.list, { query: { view } }), [view]);
  const [open, setOpen] = useState<{ what: Exclude<Do, 'open'>; wish: OfficeWish } | null>(null);
  const { value, trouble, reload } = remote;
  const known = useRef(value);
  if (value) known.current = value;
  const counts = known.current?.counts;
  const close = () => setOpen(null);
  const wishes = value && [...value.wishes].sort((a, b) => Number(b.id === id) - Number(a.id === id));
  return (
    <Page
      strip={value && trouble && <StaleStrip reload={reload} />}
      bar={
        <BottomBar>
          <Button wide kind="line" icon="write" onTap={() => go('convener/wish-enter')}>
            替人许愿
          </Button>
        </BottomBar>
      }
    >
      {counts && (
        <Tabs
          label="心愿"
          tabs={views.map((key) => ({ key, words: officeViewWords[key], count: counts[key] }))}
          value={view}
          onChange={setView}
        />
      )}
      {!value && <Loading remote={remote} />}
      {wishes?.length === 0 && <Blank kind="done" title={emptyViewWords[view]} />}
      {value && wishes && (
        <LongList key={view} rows={wishes} keyOf={(wish) => wish.id} about={200}>
          {(wish) => (
            <OfficeCard
              wish={wish}
              view={view}
              now={value.now}
              onDo={(what) =>
                what === 'open' ? go('resident/wish', { id: wish.id }) : setOpen({ what, wish })
              }
            />
          )}
        </LongList>
      )}
      <View>
        {open?.what === 'publish' && <PublishSheet wish={open.wish} onClose={close} reload={reload} />}
        {open?.what === 'refuse' && <RefuseSheet wish={open.wish} onClose={close} reload={reload} />}
        {open?.what === 'companion' && open.wish.claimId && (
          <CompanionSheet wish={open.wish} claimId={open.wish.claimId} onClose={close} reload={reload} />
        )}
        {open?.what === 'cards' && <CardsSheet wish={open.wish} onClose={close} />}
      </View>
    </Page>
  );
}
