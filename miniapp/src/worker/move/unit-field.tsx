import { useState } from 'react';
import type { Unit } from '@linli/shared/dispatch/dispatch.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { Pick } from '../../parts/pick';
import { toCommunity } from '@linli/shared/ticket/move-draft';

/** So many grids stand open; more are folded behind one line. */
const most = 3;

interface UnitFieldProps {
  label: string;
  hint?: string;
  units: readonly Unit[];
  /** Being unsure is an answer too: the community decides. */
  mayAsk: boolean;
  value: string | null;
  onChange: (unitId: string) => void;
  error?: string;
}

const decide = { key: toCommunity, name: '说不准，请社区定', words: '社区 2 小时内给出去处' };

/** Which unit: the suggested one, firms and departments first, the many grids after them. */
export function UnitField({ label, hint, units, mayAsk, value, onChange, error }: UnitFieldProps) {
  const [all, setAll] = useState(false);
  const isFar = ({ kind, suggested }: Unit) => kind === 'grid' && !suggested;
  const [near, far] = [units.filter((unit) => !isFar(unit)), units.filter(isFar)];
  const folds = !all && far.length > most;
  const shown = folds ? far.filter(({ unitId }) => unitId === value) : far;
  return (
    <Field name="unitId" label={label} hint={hint} error={error}>
      <Card flush>
        <Pick
          options={[...near.map(asOption), ...(mayAsk ? [decide] : []), ...shown.map(asOption)]}
          value={value}
          onChange={onChange}
        />
        {folds && (
          <Button kind="plain" icon="down" onTap={() => setAll(true)}>
            {`网格，${far.length} 个`}
          </Button>
        )}
      </Card>
    </Field>
  );
}

const asOption = ({ unitId, name, what, suggested }: Unit) => {
  return { key: unitId, name, words: what, mark: suggested ? '推荐' : undefined };
};
