import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { toolOfficeApi } from '@linli/shared/tool/tool.api';
import { lendTool, type KeptTool } from '@linli/shared/tool/tool.contract';
import { needsNote, type KeeperMove } from '@linli/shared/tool/tool.rules';
import { keeperMoveWords, toolFaults, toolFieldWords as words } from '@linli/shared/tool/tool.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

interface ToolDialogProps {
  tool: KeptTool;
  onClose: () => void;
  reload: () => Promise<unknown>;
}

interface Made {
  readonly move: KeeperMove | 'lend' | null;
  readonly borrower: string;
  readonly where: string;
  readonly note: string;
}

/** What became of a tool, or to whom without a phone it is lent; whatever a colleague did meanwhile is shown first. */
export function ToolDialog({ tool, onClose, reload }: ToolDialogProps) {
  const { id, name, version, openMoves, mayLend } = tool;
  const { value, wrong, trouble, busy, change, send } = useForm<Made>({
    ...{ move: null, borrower: '', where: '', note: '' },
  });
  const { move } = value;
  const noted = move !== null && move !== 'lend' && needsNote(move);
  const options = [
    ...(mayLend ? [{ key: 'lend' as const, words: '借给没有手机的人' }] : []),
    ...openMoves.map((key) => ({ key, words: keeperMoveWords[key] })),
  ];
  async function make() {
    const lent = { version, borrower: value.borrower.trim(), where: value.where.trim() };
    const note = value.note.trim();
    const faults = {
      ...(!move && { move: '先选办什么' }),
      ...(move === 'lend' && wordsOfFaults(faultsOf(lendTool, lent), words)),
      ...(noted && note.length < 2 && { note: toolFaults.note }),
    };
    const done = await send(faults, (key) =>
      move === 'lend'
        ? call(toolOfficeApi.lend, { params: { id }, body: lent, key })
        : call(toolOfficeApi.move, {
            params: { id },
            body: { move: move ?? 'giveBack', version, ...(noted && { note }) },
            key,
          }),
    );
    await reload();
    if (!done) return;
    toast('记好了');
    onClose();
  }
  return (
    <Dialog
      title={name}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={make}>
          记下
        </Button>
      }
    >
      <PickField
        label={words.move}
        options={options}
        value={move}
        error={wrong.move}
        onChange={(chosen) => change({ move: chosen })}
      />
      {move === 'lend' && (
        <div className="fields-row">
          <TextField
            label={words.borrower}
            max={20}
            value={value.borrower}
            error={wrong.borrower}
            onChange={(borrower) => change({ borrower })}
          />
          <TextField
            label={words.where}
            max={60}
            value={value.where}
            error={wrong.where}
            onChange={(where) => change({ where })}
          />
        </div>
      )}
      {noted && (
        <TextField
          label={words.note}
          lines={2}
          max={200}
          value={value.note}
          error={wrong.note}
          onChange={(note) => change({ note })}
        />
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
