import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { electorateOfficeApi as api } from '@linli/shared/electorate/electorate.api';
import { enterObjection } from '@linli/shared/electorate/electorate.contract';
import { electorateFieldWords } from '@linli/shared/electorate/electorate.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** An objection of somebody at the desk, on a line or on one that is missing. */
export function EnterForm({ id, onClose }: { id: string; onClose: () => void }) {
  const [q, setQ] = useState('');
  const found = useAsk(api.lots, { params: { id }, query: { q: q.trim() } }, { when: q.trim().length > 0 });
  const { value, wrong, trouble, busy, change, send } = useForm<{
    lotId: string | null;
    who: string;
    words: string;
  }>({ lotId: null, who: '', words: '' });
  async function enter() {
    const body = { lotId: value.lotId, who: value.who.trim(), words: value.words.trim() };
    const faults = wordsOfFaults(faultsOf(enterObjection, body), electorateFieldWords);
    const done = await send(faults, (key) => call(api.enter, { params: { id }, body, key }));
    if (!done) return;
    toast('登记了，请同事答复');
    onClose();
    await stale();
  }
  return (
    <Dialog
      title="替业主登记异议"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={enter}>
          登记
        </Button>
      }
    >
      <TextField
        label="替谁登记"
        max={40}
        value={value.who}
        error={wrong.who}
        onChange={(who) => change({ who })}
      />
      <TextField label="找房号" max={40} value={q} onChange={setQ} />
      <SelectField
        label="哪一套"
        none="清册里没有的"
        options={(found.data?.lots ?? []).map(({ id: key, label }) => ({ key, words: label }))}
        value={value.lotId}
        error={wrong.lotId}
        onChange={(lotId) => change({ lotId })}
      />
      <TextField
        label="怎么说"
        lines={3}
        max={500}
        value={value.words}
        error={wrong.words}
        onChange={(words) => change({ words })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
