import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { lawApi } from '@linli/shared/law/law.api';
import { lawReaders, writeLaw, type LawReader } from '@linli/shared/law/law.contract';
import { lawFieldWords, lawReaderWords } from '@linli/shared/law/law.words';
import type { PageProps } from '../page-props';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useKeptForm } from '../platform/use-kept-form';
import { CheckGroup } from './check-group';

const empty = {
  ...{ unitId: '', readers: [] as readonly LawReader[] },
  ...{ title: '', words: '', source: '', link: '', on: '' },
};
const chosen = ['unitId', 'readers', 'on'];
const hints = { title: undefined, source: '哪部法、第几条，或者文号', link: '可以没有' };

/** A page of law: for whom, what it says in plain words, since when, where it stands. */
export function LawForm({ me, onClose }: PageProps & { onClose: () => void }) {
  const units = useAsk(bulletinOfficeApi.form);
  const { value, wrong, trouble, busy, change, send, forget } = useKeptForm(`law.${me.id}`, empty);
  async function write() {
    const { link, readers, ...rest } = value;
    const body = { ...rest, readers: [...readers], ...(link.trim() && { link: link.trim() }) };
    const faults = {
      ...wordsOfFaults(faultsOf(writeLaw, body), lawFieldWords, (field) =>
        chosen.includes(field) ? 'choose' : undefined,
      ),
      ...(readers.length === 0 && { readers: `先选${lawFieldWords.readers}` }),
    };
    const done = await send(faults, (key) => call(lawApi.write, { body, key }));
    if (!done) return;
    forget();
    await stale(lawApi.list);
    toast('写好了');
    onClose();
  }
  const line = (field: keyof typeof hints) => (
    <TextField
      label={lawFieldWords[field]}
      hint={hints[field]}
      value={value[field]}
      onChange={(typed) => change({ [field]: typed })}
      error={wrong[field]}
    />
  );
  return (
    <Dialog
      wide
      title="写一页法规政策"
      onClose={onClose}
      foot={
        <>
          <Button kind="line" big onPress={onClose}>
            先不写
          </Button>
          <Button big busy={busy} onPress={write}>
            放上去
          </Button>
        </>
      }
    >
      <SelectField
        label={lawFieldWords.unitId}
        options={(units.data?.units ?? []).map(({ id: key, name: words }) => ({ key, words }))}
        value={value.unitId || null}
        onChange={(unitId) => change({ unitId: unitId ?? '' })}
        error={wrong.unitId}
      />
      <CheckGroup
        label={lawFieldWords.readers}
        options={lawReaders.map((key) => ({ key, words: lawReaderWords[key] }))}
        value={value.readers}
        onChange={(readers) => change({ readers })}
        error={wrong.readers}
      />
      {line('title')}
      <TextField
        label={lawFieldWords.words}
        hint="用自己的话，写给没学过法律的人看"
        lines={8}
        max={20_000}
        value={value.words}
        onChange={(words) => change({ words })}
        error={wrong.words}
      />
      {line('source')}
      {line('link')}
      <TextField
        label={lawFieldWords.on}
        kind="date"
        value={value.on}
        onChange={(on) => change({ on })}
        error={wrong.on}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
