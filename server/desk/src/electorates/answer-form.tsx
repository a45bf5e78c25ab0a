import { electorateOfficeApi as api } from '@linli/shared/electorate/electorate.api';
import type { ElectorateFile, LotLine } from '@linli/shared/electorate/electorate.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { askOf, freshLot, typedOf, type LotTyped } from './lot-draft';
import { LotFields } from './lot-fields';

const moves = [
  { key: 'uphold', words: '说得对，改过来', note: '清册马上改，留记录' },
  { key: 'refuse', words: '不改', note: '写明原因，业主看得到' },
] as const;
type Move = (typeof moves)[number]['key'];

interface AnswerFormProps {
  file: ElectorateFile;
  objection: ElectorateFile['objections'][number];
  onClose: () => void;
}

/** Answers an objection; a right one changes its line, or adds the one that was missing. */
export function AnswerForm({ file, objection, onClose }: AnswerFormProps) {
  const { lot, lotId } = objection;
  const asked = useAsk(
    api.lots,
    { params: { id: file.id }, query: { q: lot ?? '' } },
    { when: lotId !== null && lot !== null },
  );
  const line = (lines: readonly LotLine[]) => lines.find(({ id }) => id === lotId) ?? null;
  if (lotId === null) return <Filled file={file} objection={objection} line={null} onClose={onClose} />;
  return (
    <Waiting asked={asked}>
      {({ lots }) => <Filled file={file} objection={objection} line={line(lots)} onClose={onClose} />}
    </Waiting>
  );
}

type Typed = LotTyped & { readonly move: Move | null; readonly words: string };

function Filled({ file, objection, line, onClose }: AnswerFormProps & { line: LotLine | null }) {
  const { id, version } = objection;
  const { value, wrong, trouble, busy, change, send } = useForm<Typed>({
    ...(line ? typedOf(line) : freshLot),
    move: null,
    words: '',
  });
  async function answer() {
    const { lot, faults } = askOf(value);
    const upheld = value.move === 'uphold';
    const body = {
      version,
      move: value.move ?? 'refuse',
      words: value.words.trim(),
      lot: upheld ? lot : null,
    };
    const own = {
      ...(!value.move && { move: '先选改还是不改' }),
      ...(body.words.length < 4 && { words: '写明原因，至少 4 个字' }),
    };
    const done = await send({ ...(upheld && faults), ...own }, (key) =>
      call(api.answer, { params: { id }, body, key }),
    );
    if (!done) return;
    toast('答复了，业主会看到');
    onClose();
    await stale();
  }
  return (
    <Dialog
      wide
      title={`答复：${objection.lot ?? '清册里没有的'}`}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={answer}>
          答复
        </Button>
      }
    >
      <p>
        {objection.who && `${objection.who}：`}
        {objection.words}
      </p>
      <PickField
        label="怎么答复"
        options={moves}
        value={value.move}
        error={wrong.move}
        onChange={(move) => change({ move })}
      />
      {value.move === 'uphold' && (
        <LotFields value={value} wrong={wrong} home={line?.home ?? false} onChange={change} />
      )}
      <TextField
        label="为什么"
        lines={2}
        max={500}
        value={value.words}
        error={wrong.words}
        onChange={(words) => change({ words })}
      />
      <TroubleLine trouble={trouble} />
      <p className="quiet">{file.name}</p>
    </Dialog>
  );
}
