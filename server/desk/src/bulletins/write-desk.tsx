import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { writeFaults } from '@linli/shared/bulletin/bulletin-faults.words';
import type { BulletinForm } from '@linli/shared/bulletin/bulletin.contract';
import { bulletinFieldWords } from '@linli/shared/bulletin/bulletin.words';
import { useLocation } from 'wouter';
import type { PageProps } from '../page-props';
import { Button } from '../parts/button';
import { SelectField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useKeptForm } from '../platform/use-kept-form';
import { AudienceFields } from './audience-fields';
import { BlankFields } from './blank-fields';
import { changed } from './changed';
import { PhotoField } from './photo-field';
import { VersionFields } from './version-fields';
import { askOf, emptyDraft, type WriteDraft } from './write-draft';

/** Writing a bulletin. */
export function WriteDesk({ me }: PageProps) {
  const asked = useAsk(bulletinOfficeApi.form);
  return (
    <>
      <h2 className="pane-title">写一份公告</h2>
      <Waiting asked={asked}>{(form) => <WriteForm form={form} me={me} />}</Waiting>
    </>
  );
}

/** A bulletin from top to bottom: who speaks, the words, to whom, when. Kept in this tab until it is sent. */
function WriteForm({ form, me }: PageProps & { form: BulletinForm }) {
  const draft = useKeptForm<WriteDraft>(`bulletin.${me.id}`, emptyDraft);
  const { value, wrong, trouble, busy, change, send, forget } = draft;
  const [, go] = useLocation();
  async function write() {
    const body = askOf(value);
    const done = await send(writeFaults(body, new Date(form.now)), (key) =>
      call(bulletinOfficeApi.write, { body, key }),
    );
    if (!done) return;
    forget();
    toast(done.looks ? '交了，等别人看过再发' : '交了，到点就发');
    await changed();
    go(`/bulletins/list/${done.id}`);
  }
  return (
    <>
      <section className="card">
        <div className="fields-row">
          <SelectField
            label={bulletinFieldWords.unitId}
            options={form.units.map(({ id: key, name: words }) => ({ key, words }))}
            value={value.unitId || null}
            onChange={(unitId) => change({ unitId: unitId ?? '', places: [] })}
            error={wrong.unitId}
          />
          <SelectField
            label={bulletinFieldWords.kind}
            options={form.kinds.map(({ code: key, name: words }) => ({ key, words }))}
            value={value.kind || null}
            onChange={(kind) => change({ kind: kind ?? '' })}
            error={wrong.kind}
          />
          <TemplateField form={form} value={value} change={change} />
        </div>
        <BlankFields said={value} onChange={change} />
        <VersionFields value={value} change={change} wrong={wrong} />
        <PhotoField
          label={bulletinFieldWords.photos}
          photos={value.photos}
          onChange={(photos) => change({ photos })}
        />
      </section>
      <AudienceFields me={me} value={value} change={change} wrong={wrong} />
      <TroubleLine trouble={trouble} />
      <p className="bulletins__send">
        <Button big icon="send" busy={busy} onPress={write}>
          {value.publish === 'later' ? '排好，到点发' : '发出'}
        </Button>
      </p>
    </>
  );
}

interface TemplateFieldProps {
  form: BulletinForm;
  value: WriteDraft;
  change: (part: Partial<WriteDraft>) => void;
}

/** Words to begin with, of the kind or of all; what stood there before can be had back. */
function TemplateField({ form, value, change }: TemplateFieldProps) {
  const offered = form.templates.filter(({ kind }) => !value.kind || kind === value.kind);
  if (offered.length === 0) return null;
  return (
    <SelectField
      label="从样子写起"
      none="不用样子"
      options={offered.map(({ title }) => ({ key: title, words: title }))}
      value={null}
      onChange={(title) => {
        const chosen = offered.find((each) => each.title === title);
        if (!chosen) return;
        const { kind, title: before, words } = value;
        change(chosen);
        if (words.trim()) toast('换成了样子里的话', () => change({ kind, title: before, words }));
      }}
    />
  );
}
