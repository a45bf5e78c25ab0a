import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { toolOfficeApi } from '@linli/shared/tool/tool.api';
import { addTools, type KeptTools } from '@linli/shared/tool/tool.contract';
import { toolFieldWords as words } from '@linli/shared/tool/tool.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface AddFormProps {
  stations: KeptTools['stations'];
  onClose: () => void;
}

const empty = { placeId: null as string | null, name: '', words: '', loanDays: '7', count: '1' };

/** Hanging tools of one kind on a wall; each gets a code of its own. */
export function AddForm({ stations, onClose }: AddFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm(empty);
  async function add() {
    const body = {
      placeId: value.placeId ?? '',
      name: value.name.trim(),
      loanDays: Number(value.loanDays),
      count: Number(value.count),
      ...(value.words.trim() && { words: value.words.trim() }),
    };
    const faults = wordsOfFaults(faultsOf(addTools, body), words, (field) =>
      field === 'placeId' ? 'choose' : undefined,
    );
    const done = await send(faults, (key) => call(toolOfficeApi.add, { body, key }));
    if (!done) return;
    await stale(toolOfficeApi.list);
    toast(`挂好了 ${done.count} 件，选这一处可以打印标签`);
    onClose();
  }
  return (
    <Dialog
      title="挂新工具"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={add}>
          挂上去
        </Button>
      }
    >
      <SelectField
        label={words.placeId}
        options={stations.map(({ id, name }) => ({ key: id, words: name }))}
        value={value.placeId}
        error={wrong.placeId}
        onChange={(placeId) => change({ placeId })}
      />
      <TextField
        label={words.name}
        max={40}
        value={value.name}
        error={wrong.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={words.words}
        hint="可以不写"
        lines={2}
        max={300}
        value={value.words}
        error={wrong.words}
        onChange={(text) => change({ words: text })}
      />
      <div className="fields-row">
        <TextField
          label={words.loanDays}
          kind="number"
          value={value.loanDays}
          error={wrong.loanDays}
          onChange={(loanDays) => change({ loanDays })}
        />
        <TextField
          label={words.count}
          kind="number"
          value={value.count}
          error={wrong.count}
          onChange={(count) => change({ count })}
        />
      </div>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
