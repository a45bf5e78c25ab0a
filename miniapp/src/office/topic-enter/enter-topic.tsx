import { useState } from 'react';
import { topicOfficeApi } from '@linli/shared/topic/topic.api';
import type { EnterTopic as Entry, RaisedTopic } from '@linli/shared/topic/topic.contract';
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
import { emptyEntry, entryOf, entryOrder, entryWrong } from './entry-draft';
import { EntryForm } from './entry-form';

/** The door first, then the form, then what becomes of it. */
export function EnterTopic() {
  const draft = useDraft('topic-entry', emptyEntry);
  const [changing, setChanging] = useState(false);
  const [made, setMade] = useState<RaisedTopic | null>(null);
  const sending = useSending(entryOrder);
  const { place } = draft.value;
  const where = useSpot(place);
  const spot = where.value;
  async function enter() {
    const ask = entryOf(draft.value, spot?.placeId ?? '');
    const reply = await sending.send(entryWrong(ask), () =>
      call(topicOfficeApi.enter, { body: ask as Entry, key: draft.key }).catch((thrown: unknown) => {
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
          <BottomBar>
            <Button big wide onTap={() => goInstead('office/topic-calls')}>
              看要回的话
            </Button>
          </BottomBar>
        }
      >
        <Blank
          kind="sent"
          title="写下来了"
          words="社区看过、公布以后，邻居就看得到。每走一步，都有人告诉他。"
        />
      </Page>
    );
  if (!place || changing)
    return (
      <Page>
        <Section title="是哪里的事">
          <DoorWays
            onPick={(chosen) => {
              draft.change({ place: chosen });
              setChanging(false);
            }}
          />
        </Section>
      </Page>
    );
  if (!spot)
    return (
      <Page>
        <Loading remote={where} />
      </Page>
    );
  return (
    <EntryForm
      draft={draft}
      spot={spot}
      sending={sending}
      onChangePlace={() => setChanging(true)}
      onEnter={enter}
    />
  );
}
