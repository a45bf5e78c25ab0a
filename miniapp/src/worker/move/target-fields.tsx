import type { Unit } from '@linli/shared/dispatch/dispatch.contract';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { passReasons, type Level } from '@linli/shared/ticket/ticket.rules';
import { passReasonWords } from '@linli/shared/ticket/ticket.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { unitAsk, type StaffMove } from '@linli/shared/ticket/move-form.words';
import { carries, toCommunity } from '@linli/shared/ticket/move-draft';
import { UnitField } from './unit-field';
import type { Moving } from './use-move';
import { WhatStays } from './what-stays';

interface TargetFieldsProps extends Moving {
  move: StaffMove;
  ticket: TicketDetail;
  units: readonly Unit[];
}

const reasons = passReasons.map((key) => ({ key, words: passReasonWords[key] }));

/** Where the ticket goes: the unit, there perhaps a person, and why. */
export function TargetFields({
  move,
  ticket,
  units: all,
  draft: { value, change },
  wrong,
}: TargetFieldsProps) {
  const units = offered(move, ticket, value.level, all);
  const unsure = value.unitId === toCommunity;
  const mayAsk = move !== 'refer' && carries(move, 'reason') && ticket.openMoves.includes('refer');
  const people = carries(move, 'personId') && units.find(({ unitId }) => unitId === value.unitId)?.people;
  if (move === 'raise' && units.length === 0) return null;
  return (
    <>
      {move !== 'refer' && (
        <UnitField
          label={unitAsk(move)}
          hint={move === 'raise' ? '不选就请这一级' : undefined}
          units={units}
          mayAsk={mayAsk}
          value={value.unitId}
          onChange={(unitId) => change({ unitId, personId: null })}
          error={wrong.unitId}
        />
      )}
      {people && people.length > 0 && (
        <Field name="personId" label="由谁办" hint="不选就给当班的人" error={wrong.personId}>
          <Chips
            columns={2}
            options={people.map(({ personId, name, away }) => {
              return { key: personId, words: away ? `${name}（请假）` : name };
            })}
            value={value.personId ? [value.personId] : []}
            onChange={([personId]) => change({ personId: personId ?? null })}
          />
        </Field>
      )}
      {carries(move, 'reason') && !unsure && (
        <Field name="reason" label={move === 'refer' ? '怎么回事' : '为什么转'} error={wrong.reason}>
          <Chips
            columns={2}
            options={reasons.filter(({ key }) => !mayAsk || key !== 'unclear')}
            value={value.reason ? [value.reason] : []}
            onChange={([reason]) => change({ reason: reason ?? null })}
          />
        </Field>
      )}
      {carries(move, 'reason') && <WhatStays ticket={ticket} toUnit={move === 'handOver' && !unsure} />}
    </>
  );
}

/** The units to choose from: of the level that is chosen where that comes first, and not the one that has it where others are called. */
function offered(move: StaffMove, { unit }: TicketDetail, level: Level | null, units: readonly Unit[]) {
  if (move === 'raise') return units.filter((one) => one.level === level);
  return move === 'whistle' ? units.filter(({ name }) => name !== unit) : units;
}
