import { useState } from 'react';
import { wishApi, wishOfficeApi } from '@linli/shared/wish/wish.api';
import type { EnterWish as Entry, MadeWish } from '@linli/shared/wish/wish.contract';
import { asTrouble, isAnswered } from '@linli/shared/trouble';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { DoorWays } from '../../parts/door-picker';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { useSpot } from '../../pages/report/spot';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { goInstead } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { useRemote } from '../../platform/use-remote';
import { emptyEntry, entryOf, entryOrder, entryWrong } from './entry-draft';
import { EntryForm } from './entry-form';

/** The door first, then the form, then what becomes of it. */
export function EnterWish() {
  const draft = useDraft('wish-entry', emptyEntry);
  const [changing, setChanging] = useState(false);
  const [made, setMade] = useState<MadeWish | null>(null);
  const sending = useSending(entryOrder);
  const { place } = draft.value;
  const where = useSpot(place);
  const form = useRemote(() => call(wishApi.form), []);
  const spot = where.value;
  async function enter() {
    const ask = entryOf(draft.value, spot?.placeId ?? '');
    const reply = await sending.send(entryWrong(ask), () =>
      call(wishOfficeApi.enter, { body: ask as Entry, key: draft.key }).catch((thrown: unknown) => {
        // an answer is kept under its key: the next try, with whatever was mended, is another one
        if (isAnswered(asTrouble(thrown))) draft.takeBack(true);
        throw thrown;
      }),
    );
    if (!reply) return;
    draft.clear();
    setMade(reply);
  }
  if (made)
    return (
      <Page
        bar={
          <BottomBar
            second={
              <Button kind="line" big onTap={() => setMade(null)}>
                再写一个
              </Button>
            }
          >
            <Button big onTap={() => goInstead('office/wishes', { id: made.id })}>
              去核实
            </Button>
          </BottomBar>
        }
      >
        <Blank kind="sent" title="写下来了" words="核实、公布以后，邻居就看得到。办好了由您替他确认。" />
      </Page>
    );
  if (!place || changing)
    return (
      <Page>
        <Section title="他住在哪里">
          <DoorWays
            onPick={(chosen) => {
              draft.change({ place: chosen });
              setChanging(false);
            }}
          />
        </Section>
      </Page>
    );
  if (!spot || !form.value)
    return (
      <Page>
        <Loading remote={spot ? form : where} />
      </Page>
    );
  return (
    <EntryForm
      draft={draft}
      spot={spot}
      form={form.value}
      sending={sending}
      onChangePlace={() => setChanging(true)}
      onEnter={enter}
    />
  );
}
