import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { lawApi } from '@linli/shared/law/law.api';
import { lawReaders, writeLaw, type LawReader } from '@linli/shared/law/law.contract';
import { lawFieldWords, lawReaderWords } from '@linli/shared/law/law.words';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { Pick } from '../../parts/pick';
import { TextArea, TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';

interface LawFormProps {
  onClose: () => void;
  onDone: () => Promise<void>;
}

const empty = {
  unitId: '',
  readers: [] as LawReader[],
  title: '',
  words: '',
  source: '',
  link: '',
  on: '',
};
const chosen = ['unitId', 'readers', 'on'];

/** A page of law: for whom, what it says in plain words, since when, where it stands. */
export function LawForm({ onClose, onDone }: LawFormProps) {
  const units = useRemote(() => call(bulletinOfficeApi.form), []);
  const { value, change: keep, clear } = useDraft('law', empty);
  const { wrong, trouble, send, mend } = useSending(Object.keys(writeLaw));
  function change(part: Partial<typeof empty>) {
    keep(part);
    for (const name of Object.keys(part)) mend(name);
  }
  async function write() {
    const { link, ...rest } = value;
    const body = { ...rest, ...(link.trim() && { link: link.trim() }) };
    const faults = {
      ...wordsOfFaults(faultsOf(writeLaw, body), lawFieldWords, (field) =>
        chosen.includes(field) ? 'choose' : undefined,
      ),
      ...(value.readers.length === 0 && { readers: `先选${lawFieldWords.readers}` }),
    };
    const done = await send(faults, (key) => call(lawApi.write, { body, key }));
    if (!done) return;
    clear();
    toast('写好了');
    await onDone();
  }
  const line = (field: 'title' | 'source' | 'link', hint?: string) => (
    <Field name={field} label={lawFieldWords[field]} hint={hint} error={wrong[field]}>
      <TextLine value={value[field]} onChange={(typed) => change({ [field]: typed })} />
    </Field>
  );
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
            放上去
          </Button>
        </FormBar>
      }
    >
      <Field name="unitId" label={lawFieldWords.unitId} error={wrong.unitId}>
        <Pick
          options={(units.value?.units ?? []).map(({ id: key, name }) => ({ key, name }))}
          value={value.unitId || null}
          onChange={(unitId) => change({ unitId })}
        />
      </Field>
      <Field name="readers" label={lawFieldWords.readers} hint="可以选几样" error={wrong.readers}>
        <Chips
          many
          columns={2}
          options={lawReaders.map((key) => ({ key, words: lawReaderWords[key] }))}
          value={value.readers}
          onChange={(readers) => change({ readers })}
        />
      </Field>
      {line('title')}
      <Field
        name="words"
        label={lawFieldWords.words}
        error={wrong.words}
        note="用自己的话，写给没学过法律的人看"
      >
        <TextArea value={value.words} max={20_000} onChange={(words) => change({ words })} />
      </Field>
      {line('source', '哪部法、第几条，或者文号')}
      {line('link', '可以没有')}
      <Field name="on" label={lawFieldWords.on} error={wrong.on}>
        <DateLine value={value.on} onChange={(on) => change({ on })} />
      </Field>
    </Page>
  );
}
