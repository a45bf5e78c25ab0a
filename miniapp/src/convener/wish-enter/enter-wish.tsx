import { wishApi, wishOfficeApi } from '@linli/shared/wish/wish.api';
import type { EnterWish as Entry } from '@linli/shared/wish/wish.contract';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { goInstead } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { EnterFor } from '../enter-for';
import { emptyEntry, entryOf, entryOrder, entryWrong } from './entry-draft';
import { EntryForm } from './entry-form';

/** A wish of somebody without a phone, or of a child. */
export function EnterWish() {
  const form = useRemote(() => call(wishApi.form), []);
  return (
    <EnterFor
      name="wish-entry"
      empty={emptyEntry}
      order={entryOrder}
      placeAsk="他住在哪里"
      needs={form}
      wrongIn={(draft, placeId) => entryWrong(entryOf(draft, placeId))}
      enter={(draft, placeId, key) =>
        call(wishOfficeApi.enter, { body: entryOf(draft, placeId) as Entry, key })
      }
      fields={(fields) => form.value && <EntryForm {...fields} form={form.value} />}
      made={({ id }, again) => (
        <Page
          bar={
            <BottomBar
              second={
                <Button kind="line" big onTap={again}>
                  再写一个
                </Button>
              }
            >
              <Button big onTap={() => goInstead('convener/wishes', { id })}>
                去核实
              </Button>
            </BottomBar>
          }
        >
          <Blank kind="sent" title="写下来了" words="核实、公布以后，邻居就看得到。办好了由您替他确认。" />
        </Page>
      )}
    />
  );
}
