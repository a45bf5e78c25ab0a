import { useState } from 'react';
import { registerApi } from '@linli/shared/register/register.api';
import type { MoveFile, RegisterPreview } from '@linli/shared/register/register.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

type Move = MoveFile['move'];

interface MoveWords {
  readonly verb: string;
  readonly done: string;
  /** What is said before it is done. */
  readonly ask: (file: RegisterPreview) => string;
  readonly kind: 'main' | 'line' | 'over';
}

const moves: Record<Move, MoveWords> = {
  take: {
    verb: '全部收入',
    done: '收入了',
    ask: ({ counts, total }) =>
      `${total ?? 0} 行里，新增 ${counts?.fresh ?? 0} 行、改动 ${counts?.changed ?? 0} 行、结束 ${counts?.ended ?? 0} 行。要么全部收入，要么一行也不收。`,
    kind: 'main',
  },
  undo: {
    verb: '撤回这次收入',
    done: '撤回了，登记和收入以前一样',
    ask: () => '新增的去掉，改动的改回原来的样子。后来有人用到的就撤不回，会告诉您是什么。',
    kind: 'over',
  },
  again: {
    verb: '重新核对',
    done: '正在重新核对',
    ask: () => '照现在的登记再核对一遍，看看每一行会怎样。',
    kind: 'line',
  },
  drop: {
    verb: '不收了',
    done: '没有收入，文件不留',
    ask: () => '这个文件和核对的结果都不留，登记不变。',
    kind: 'line',
  },
};

/** What can be done with a file; each is asked once more before it is done. */
export function FileMoves({ file }: { file: RegisterPreview }) {
  const [asking, setAsking] = useState<Move | null>(null);
  return (
    <>
      <div className="register__acts">
        {(['drop', 'again', 'undo', 'take'] as const)
          .filter((move) => file.openMoves.includes(move))
          .map((move) => (
            <Button key={move} kind={moves[move].kind} onPress={() => setAsking(move)}>
              {moves[move].verb}
            </Button>
          ))}
      </div>
      {asking && <FileMoveDialog file={file} move={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

interface FileMoveDialogProps {
  file: RegisterPreview;
  move: Move;
  onClose: () => void;
}

function FileMoveDialog({ file, move, onClose }: FileMoveDialogProps) {
  const { verb, done, ask, kind } = moves[move];
  const { value: noFields, trouble, busy, send } = useForm({});
  async function make() {
    const made = await send(noFields, (key) =>
      call(registerApi.move, { params: { id: file.id }, body: { move }, key }),
    );
    // Somebody else may have decided meanwhile; what became of it is shown behind the refusal.
    await stale(registerApi.file, registerApi.files);
    if (!made) return;
    toast(done);
    onClose();
  }
  return (
    <Dialog
      title={`${verb}：${file.name}`}
      onClose={onClose}
      foot={
        <Button kind={kind} busy={busy} onPress={make}>
          {verb}
        </Button>
      }
    >
      <p>{ask(file)}</p>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
