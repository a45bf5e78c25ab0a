import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { feedbackApi } from '@linli/shared/feedback/feedback.api';
import { writeFeedback, type WriteFeedback } from '@linli/shared/feedback/feedback.contract';
import { feedbackKinds, type FeedbackKind } from '@linli/shared/feedback/feedback.rules';
import {
  feedbackFieldWords,
  feedbackKindWords,
  feedbackWhereWords,
} from '@linli/shared/feedback/feedback.words';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { PhotoGrid } from '../../parts/photo-grid';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDoor } from '../../platform/door';
import { useDraft } from '../../platform/draft';
import { refusedPhotos, usePhotos } from '../../platform/photos';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { CompoundField } from './compound-field';

interface WriteFormProps {
  /** The page somebody came from, by its name. */
  from: string | undefined;
  /** Neither a post nor a home says where they belong. */
  nowhere: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}

interface Said {
  kind: FeedbackKind | '';
  words: string;
  withPage: boolean;
  compound: string;
}

const empty: Said = { kind: '', words: '', withPage: true, compound: '' };

/** Saying something about the app; kept on the phone until it is sent. The page is told only while it is ticked. */
export function WriteForm({ from, nowhere, onClose, onDone }: WriteFormProps) {
  const draft = useDraft('feedback', empty);
  const photos = usePhotos(draft);
  const door = useDoor(({ page }) => page?.plate.placeId);
  const { wrong, trouble, send, mend } = useSending(Object.keys(writeFeedback));
  const { kind, words, withPage, compound } = draft.value;
  const asksWhere = nowhere && !door;
  function change(part: Partial<Said>) {
    draft.change(part);
    for (const name of Object.keys(part)) mend(name === 'compound' ? 'placeId' : name);
  }
  async function write() {
    const photoIds = photos.list.flatMap(({ id }) => id ?? []);
    const waits = photos.list.length > photoIds.length ? '截图还在传，等一等再交' : undefined;
    const placeId = door ?? (compound || undefined);
    const body = { kind, words: words.trim(), page: withPage ? from : undefined, placeId, photoIds };
    const faults = {
      ...wordsOfFaults(faultsOf(writeFeedback, body), feedbackFieldWords),
      ...(!kind && { kind: '先选哪一种' }),
      ...(asksWhere && !placeId && { placeId: feedbackWhereWords }),
      photoIds: refusedPhotos(photos) ?? waits,
    };
    const done = await send(faults, (key) => call(feedbackApi.write, { body: body as WriteFeedback, key }));
    if (!done) return;
    photos.handOn();
    draft.clear();
    toast(`收到了，${done.number} 号`);
    await onDone();
  }
  return (
    <Page
      bar={
        <FormBar
          trouble={trouble}
          second={
            <Button kind="line" big onTap={onClose}>
              先不写
            </Button>
          }
        >
          <Button big onTap={write}>
            交上去
          </Button>
        </FormBar>
      }
    >
      <Field name="kind" label={feedbackFieldWords.kind} error={wrong.kind}>
        <Chips
          columns={2}
          options={feedbackKinds.map((key) => ({ key, words: feedbackKindWords[key] }))}
          value={kind ? [kind] : []}
          onChange={([chosen]) => change({ kind: chosen ?? '' })}
        />
      </Field>
      {(asksWhere || wrong.placeId) && (
        <CompoundField
          value={compound}
          error={wrong.placeId}
          onChange={(chosen) => change({ compound: chosen })}
        />
      )}
      <Field name="words" label={feedbackFieldWords.words} error={wrong.words}>
        <TextArea max={1000} value={words} onChange={(text) => change({ words: text })} />
      </Field>
      <Field name="photoIds" label={feedbackFieldWords.photoIds} hint="可以没有" error={wrong.photoIds}>
        <PhotoGrid two photos={photos} addWords="加截图" />
      </Field>
      {from && (
        <Field name="page" label={feedbackFieldWords.page} note="不勾就不告诉我们">
          <Chips
            many
            options={[{ key: 'page', words: `附上刚才的页面：${from}` }]}
            value={withPage ? ['page'] : []}
            onChange={(chosen) => change({ withPage: chosen.length > 0 })}
          />
        </Field>
      )}
    </Page>
  );
}
