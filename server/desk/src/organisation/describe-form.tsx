import { gridApi } from '@linli/shared/grid/grid.api';
import type { GridLine } from '@linli/shared/grid/grid.contract';
import { gridFieldWords, gridKindNames } from '@linli/shared/grid/grid.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

const kinds = (['living', 'production'] as const).map((key) => ({ key, words: gridKindNames[key] }));

/** What a grid is for and where it came from; a micro-grid stays one. */
export function DescribeForm({ grid, onClose }: { grid: GridLine; onClose: () => void }) {
  const { id, name, kind, origin } = grid;
  const { value, wrong, trouble, busy, change, send } = useForm({
    kind: kind === 'micro' ? null : kind,
    origin: origin ?? '',
  });
  const save = async () => {
    const body = { origin: value.origin.trim(), ...(value.kind && { kind: value.kind }) };
    if (!(await send({}, (key) => call(gridApi.describe, { params: { id }, body, key })))) return;
    await stale(gridApi.grids);
    toast('改好了');
    onClose();
  };
  return (
    <Dialog
      title={`改说明：${name}`}
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={save}>
          保存
        </Button>
      }
    >
      {kind !== 'micro' && (
        <PickField
          label={gridFieldWords.kind}
          options={kinds}
          value={value.kind}
          error={wrong.kind}
          onChange={(next) => change({ kind: next })}
        />
      )}
      <TextField
        label={gridFieldWords.origin}
        hint="从哪些网格、商圈合并或拆分来的"
        lines={2}
        max={200}
        value={value.origin}
        error={wrong.origin}
        onChange={(next) => change({ origin: next })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
