import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { writeFaults } from '@linli/shared/bulletin/bulletin-faults.words';
import type { BulletinForm } from '@linli/shared/bulletin/bulletin.contract';
import { bulletinRoles, manners, needsLook } from '@linli/shared/bulletin/bulletin.rules';
import { bulletinFieldWords, bulletinRoleWords, mannerWords } from '@linli/shared/bulletin/bulletin.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { PhotoGrid } from '../../parts/photo-grid';
import { Pick } from '../../parts/pick';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { goInstead } from '../../platform/go';
import { refusedPhotos, usePhotos } from '../../platform/photos';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { AudienceField } from './audience-field';
import { MomentField } from '../../parts/moment-field';
import { TemplateField } from './template-field';
import { VersionFields } from './version-fields';
import { askOf, bulletinOrder, emptyBulletin, type WriteDraft } from './write-draft';

/** A bulletin from top to bottom: who speaks, what about, the words, to whom, how far, when. Kept on the phone until it is sent. */
export function WriteForm({ form }: { form: BulletinForm }) {
  const draft = useDraft<WriteDraft>('bulletin', emptyBulletin);
  const photos = usePhotos(draft);
  const { wrong, trouble, send, mend } = useSending(bulletinOrder);
  const { value } = draft;
  const today = localDate(new Date(form.now));
  const homes = value.places.reduce((sum, place) => sum + place.homes, 0);

  function change(part: Partial<WriteDraft>) {
    draft.change(part);
    for (const name of Object.keys(part)) mend(name === 'publish' ? 'publishAt' : name);
  }
  async function write() {
    const sent = photos.list.flatMap(({ id }) => id ?? []);
    const ask = askOf(value, sent);
    const waits = photos.list.length > sent.length ? '照片还在传，等一等再交' : undefined;
    const faults = { ...writeFaults(ask, new Date(form.now)), photos: refusedPhotos(photos) ?? waits };
    const done = await send(faults, (key) => call(bulletinOfficeApi.write, { body: ask, key }));
    if (!done) return;
    photos.handOn();
    draft.clear();
    toast(done.looks ? '交了，等别人看过再发' : '交了，到点就发');
    goInstead('office/bulletin', { id: done.id });
  }

  const note = needsLook(homes, form.lookFrom) ? `${form.lookFrom} 户以上，要另一个人看过才发` : undefined;
  return (
    <Page
      bar={
        <FormBar trouble={trouble} note={note}>
          <Button big onTap={write}>
            {value.publish === 'later' ? '排好，到点发' : '发出'}
          </Button>
        </FormBar>
      }
    >
      <Field name="unitId" label={bulletinFieldWords.unitId} error={wrong.unitId}>
        <Pick
          options={form.units.map(({ id: key, name }) => ({ key, name }))}
          value={value.unitId || null}
          onChange={(unitId) => change({ unitId, places: [] })}
        />
      </Field>
      <Field name="kind" label={bulletinFieldWords.kind} error={wrong.kind}>
        <Chips
          columns={3}
          options={form.kinds.map(({ code: key, name: words }) => ({ key, words }))}
          value={value.kind ? [value.kind] : []}
          onChange={([kind]) => change({ kind: kind ?? '' })}
        />
      </Field>
      <TemplateField
        templates={form.templates.filter(({ kind }) => kind === value.kind)}
        onPick={({ title, words }) => change({ title, words })}
      />
      <VersionFields value={value} change={change} wrong={wrong} today={today} />
      <Field name="photos" label={bulletinFieldWords.photos} hint="可以没有" error={wrong.photos}>
        <PhotoGrid two photos={photos} addWords="加照片" />
      </Field>
      <AudienceField
        unitId={value.unitId}
        places={value.places}
        error={wrong.places}
        onChange={(places) => change({ places })}
      />
      <Field name="roles" label={bulletinFieldWords.roles} hint="可以选几样" error={wrong.roles}>
        <Chips
          many
          columns={2}
          options={bulletinRoles.map((key) => ({ key, words: bulletinRoleWords[key] }))}
          value={value.roles}
          onChange={(roles) => change({ roles })}
        />
      </Field>
      <Field name="manner" label={bulletinFieldWords.manner} error={wrong.manner}>
        <Pick
          options={manners.map((key) => ({ key, ...mannerWords[key] }))}
          value={value.manner || null}
          onChange={(manner) => change({ manner: manner as WriteDraft['manner'] })}
        />
      </Field>
      {value.manner === 'urgent' && (
        <Field name="urgentReason" label={bulletinFieldWords.urgentReason} error={wrong.urgentReason}>
          <TextLine
            value={value.urgentReason}
            empty="比如：水管爆了，今晚就停水"
            onChange={(urgentReason) => change({ urgentReason })}
          />
        </Field>
      )}
      <Field name="publish" label={bulletinFieldWords.publishAt}>
        <Choice
          options={[
            { key: 'now', words: '马上发' },
            { key: 'later', words: '到点再发' },
          ]}
          value={value.publish}
          onChange={(publish) => change({ publish })}
        />
      </Field>
      {value.publish === 'later' && (
        <MomentField
          name="publishAt"
          label="几时发"
          value={value.publishAt}
          today={today}
          error={wrong.publishAt}
          onChange={(publishAt) => change({ publishAt })}
        />
      )}
    </Page>
  );
}
