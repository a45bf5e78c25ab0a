import { View } from '@tarojs/components';
import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { toolOfficeApi } from '@linli/shared/tool/tool.api';
import { lendTool, type KeptTool } from '@linli/shared/tool/tool.contract';
import { needsNote, type KeeperMove } from '@linli/shared/tool/tool.rules';
import { keeperMoveWords, toolFaults, toolFieldWords } from '@linli/shared/tool/tool.words';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormFoot } from '../../parts/form-bar';
import { Sheet } from '../../parts/sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface ToolSheetProps {
  tool: KeptTool;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** What became of a tool, or to whom without a phone it is lent. */
export function ToolSheet({ tool, onClose, reload }: ToolSheetProps) {
  const { id, version, openMoves, mayLend } = tool;
  const [move, setMove] = useState<KeeperMove | 'lend' | null>(null);
  const [value, setValue] = useState({ note: '', borrower: '', where: '' });
  const { wrong, trouble, mend, send } = useSending(['move', 'borrower', 'where', 'note']);
  const options = [
    ...(mayLend ? [{ key: 'lend' as const, words: '借给没有手机的人' }] : []),
    ...openMoves.map((key) => ({ key, words: keeperMoveWords[key] })),
  ];
  const noted = move !== null && move !== 'lend' && needsNote(move);
  async function make() {
    const [borrower, where, note] = [value.borrower.trim(), value.where.trim(), value.note.trim()];
    const lent = { version, borrower, where };
    const faults = {
      ...(!move && { move: '先选办什么' }),
      ...(move === 'lend' && wordsOfFaults(faultsOf(lendTool, lent), toolFieldWords)),
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
    if (!done) return reload();
    toast('记好了');
    onClose();
    await reload();
  }
  const line = (name: keyof typeof value) => (
    <Field name={name} label={toolFieldWords[name]} error={wrong[name]}>
      <TextLine
        max={name === 'note' ? 200 : name === 'where' ? 60 : 20}
        value={value[name]}
        onChange={(text) => {
          setValue((before) => ({ ...before, [name]: text }));
          mend(name);
        }}
      />
    </Field>
  );
  return (
    <Sheet
      title={tool.name}
      open
      onClose={onClose}
      foot={
        <FormFoot trouble={trouble}>
          <Button big onTap={make}>
            记下
          </Button>
        </FormFoot>
      }
    >
      <Field name="move" label={toolFieldWords.move} error={wrong.move}>
        <Chips
          columns={2}
          options={options}
          value={move ? [move] : []}
          onChange={([chosen]) => {
            setMove(chosen ?? null);
            mend('move');
          }}
        />
      </Field>
      {move === 'lend' && (
        <View>
          {line('borrower')}
          {line('where')}
        </View>
      )}
      {noted && line('note')}
    </Sheet>
  );
}
