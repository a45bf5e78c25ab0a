import { partyApi } from '@linli/shared/party/party.api';
import type { FilingLine } from '@linli/shared/party/party.contract';
import { compoundTypeWords, partyFieldWords, secretarySourceWords } from '@linli/shared/party/party.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { secretaryWords } from './secretary-words';

/** The street's answer to a filing: yes, or what is to be put right. */
export function DecideForm({ filing, onClose }: { filing: FilingLine; onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm({ words: '' });
  const { id, secretary, compoundType, source, filedBy } = filing;
  const decide = async (yes: boolean) => {
    const words = value.words.trim();
    const faults = !yes && words.length < 2 ? { words: '写一句要补正什么' } : {};
    const done = await send(faults, (key) =>
      yes
        ? call(partyApi.confirmFiling, { params: { id }, key })
        : call(partyApi.returnFiling, { params: { id }, body: { words }, key }),
    );
    if (!done) return;
    await stale(partyApi.filings);
    toast(yes ? '备案了' : '退回去补正了');
    onClose();
  };
  return (
    <Dialog
      title={`备案：${secretaryWords(secretary)}`}
      onClose={onClose}
      foot={
        <>
          <Button kind="line" big busy={busy} onPress={() => decide(false)}>
            退回补正
          </Button>
          <Button big busy={busy} onPress={() => decide(true)}>
            确认备案
          </Button>
        </>
      }
    >
      <p>
        {secretary.place}，{compoundTypeWords[compoundType]}，来源：{secretarySourceWords[source]}
        {filedBy && `，${filedBy}报的`}。
      </p>
      <TextField
        label={partyFieldWords.words}
        hint="退回时才要写"
        lines={2}
        max={200}
        value={value.words}
        error={wrong.words}
        onChange={(words) => change({ words })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
