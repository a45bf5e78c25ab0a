import { topicOfficeApi } from '@linli/shared/topic/topic.api';
import type { EnterTopic as Entry } from '@linli/shared/topic/topic.contract';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { goInstead } from '../../platform/go';
import { EnterFor } from '../enter-for';
import { emptyEntry, entryOf, entryOrder, entryWrong } from './entry-draft';
import { EntryForm } from './entry-form';

/** A topic of somebody without a phone. */
export const EnterTopic = () => (
  <EnterFor
    name="topic-entry"
    empty={emptyEntry}
    order={entryOrder}
    placeAsk="是哪里的事"
    wrongIn={(draft, placeId) => entryWrong(entryOf(draft, placeId))}
    enter={(draft, placeId, key) =>
      call(topicOfficeApi.enter, { body: entryOf(draft, placeId) as Entry, key })
    }
    fields={(form) => <EntryForm {...form} />}
    made={() => (
      <Page
        bar={
          <BottomBar>
            <Button big wide onTap={() => goInstead('convener/topic-calls')}>
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
    )}
  />
);
