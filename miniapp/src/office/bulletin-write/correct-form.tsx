import { useRef } from 'react';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { correctFaults } from '@linli/shared/bulletin/bulletin-faults.words';
import type { OfficeBulletin } from '@linli/shared/bulletin/bulletin.contract';
import { bulletinFieldWords } from '@linli/shared/bulletin/bulletin.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { back, goInstead } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { Trouble } from '@linli/shared/trouble';
import { instantOf, momentOf } from '../../platform/moment';
import { VersionFields } from './version-fields';
import type { VersionDraft } from './write-draft';

interface CorrectFormProps {
  bulletin: OfficeBulletin;
  reload: () => Promise<void>;
}

/** A new version over the one that was read. When somebody was faster, what was written here stays, to be read beside theirs. */
export function CorrectForm({ bulletin, reload }: CorrectFormProps) {
  const { id, live, now } = bulletin;
  const [newest] = bulletin.versions;
  const draft = useDraft<VersionDraft & { why: string }>(`bulletin.${id}`, {
    title: newest?.title ?? '',
    words: newest?.words ?? '',
    from: momentOf(bulletin.from),
    until: momentOf(bulletin.until),
    why: '',
  });
  const { wrong, trouble, send, mend } = useSending(['title', 'words', 'from', 'until', 'why']);
  // the version that the person has read: coming back to the page loads a newer one behind their back
  const read = useRef<number>();
  read.current ??= bulletin.version;
  const version = read.current;
  const { value } = draft;

  function change(part: Partial<typeof value>) {
    draft.change(part);
    for (const name of Object.keys(part)) mend(name);
  }
  async function correct() {
    const body = {
      version,
      title: value.title.trim(),
      words: value.words.trim(),
      from: instantOf(value.from) ?? '',
      until: instantOf(value.until) ?? '',
      why: value.why.trim(),
    };
    const faults = correctFaults(body, new Date(now));
    const done = await send(faults, (key) =>
      call(bulletinOfficeApi.correct, { params: { id }, body, key }).catch(async (thrown: unknown) => {
        if (thrown instanceof Trouble && thrown.status === 409) {
          await reload();
          read.current = undefined;
        }
        throw thrown;
      }),
    );
    if (!done) return;
    draft.clear();
    toast(done.looks ? '交了，等别人看过再发' : '改好了，会再告诉一遍');
    back(() => goInstead('office/bulletin', { id }));
  }

  return (
    <Page
      bar={
        <FormBar trouble={trouble} note={live > 0 ? '原来那一版也留着，告诉过的人会再告诉一遍' : undefined}>
          <Button big onTap={correct}>
            交新的一版
          </Button>
        </FormBar>
      }
    >
      <VersionFields value={value} change={change} wrong={wrong} today={localDate(new Date(now))} />
      <Field name="why" label={bulletinFieldWords.why} error={wrong.why} note="收到的人会看到">
        <TextLine value={value.why} empty="比如：停水改到后天" onChange={(why) => change({ why })} />
      </Field>
    </Page>
  );
}
