import { levelsAbove } from '@linli/shared/assignment/assignment.rules';
import type { Level } from '@linli/shared/ticket/ticket.rules';
import { levelWords } from '@linli/shared/ticket/ticket.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import type { Moving } from './use-move';

/** To which level a matter is raised, of those above the one it is at. */
export const LevelField = ({ now, draft: { value, change }, wrong }: Moving & { now: Level }) => (
  <Field
    name="level"
    label="提到哪一级"
    error={wrong.level}
    note={`现在在${levelWords[now]}；还是您办，上一级一起办，期限照算`}
  >
    <Chips
      columns={3}
      options={levelsAbove(now).map((key) => ({ key, words: levelWords[key] }))}
      value={value.level ? [value.level] : []}
      onChange={([level]) => change({ level: level ?? null, unitId: null })}
    />
  </Field>
);
