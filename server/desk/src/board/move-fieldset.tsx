import { levelsAbove } from '@linli/shared/assignment/assignment.rules';
import { approverWords } from '@linli/shared/project/project.words';
import { delayReasonWords } from '@linli/shared/deadline/policy.words';
import type { Unit } from '@linli/shared/dispatch/dispatch.contract';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { unitAsk, type StaffMove } from '@linli/shared/ticket/move-form.words';
import { carries, toCommunity, type Ending } from '@linli/shared/ticket/move-draft';
import { passReasons } from '@linli/shared/ticket/ticket.rules';
import {
  channelWords,
  levelWords,
  outcomeWords,
  passReasonWords,
  projectKindWords,
  solvedHowWords,
} from '@linli/shared/ticket/ticket.words';
import { CheckField, PickField, SelectField, TextField, type Option } from '../parts/field';
import { HelperFields } from './helper-fields';
import { KindSelect } from './kind-select';
import { StepFields } from './step-fields';
import { roomOf, type Moving } from './use-move';
import { WordsFields } from './words-fields';

interface MoveFieldsetProps {
  move: StaffMove;
  ticket: TicketDetail;
  units: readonly Unit[];
  moving: Moving;
}

const optionsOf = <Key extends string>(words: Readonly<Record<Key, string>>): Option<Key>[] =>
  (Object.keys(words) as Key[]).map((key) => ({ key, words: words[key] }));

const { eased, nothing_found, no_action, duplicate } = outcomeWords;
const endings = optionsOf<Ending>({ ...solvedHowWords, eased, nothing_found, no_action, duplicate });
const reasons = passReasons.map((key) => ({ key, words: passReasonWords[key] }));

/** The questions of one move, top to bottom. */
export function MoveFieldset({ move, ticket, units, moving }: MoveFieldsetProps) {
  const { value, wrong, change } = moving;
  const has = (field: Parameters<typeof carries>[1]) => carries(move, field);
  const room = roomOf(move, ticket);
  const limit =
    room && `最多 ${room.mostDays} 个工作日，还可以批 ${room.left} 次。批了才算，没批以前期限照算`;
  return (
    <>
      {has('outcome') && (
        <SelectField
          label="办成什么样"
          options={endings}
          value={value.ending}
          error={wrong.outcome}
          onChange={(ending) => change({ ending })}
        />
      )}
      {value.ending === 'duplicate' && (
        <TextField
          label="并到哪一件"
          hint="那一件的编号，比如 1117-0018"
          value={value.duplicateOf}
          error={wrong.duplicateOf}
          onChange={(duplicateOf) => change({ duplicateOf })}
        />
      )}
      {has('category') && (
        <KindSelect
          ticket={ticket}
          value={value.category}
          error={wrong.category}
          onChange={(category) => change({ category })}
        />
      )}
      {has('level') && (
        <SelectField
          label="提到哪一级"
          hint={`现在在${levelWords[ticket.level]}；还是原来的人办，上一级一起办，期限照算`}
          options={levelsAbove(ticket.level).map((key) => ({ key, words: levelWords[key] }))}
          value={value.level}
          error={wrong.level}
          onChange={(level) => change({ level, unitId: null })}
        />
      )}
      {has('hand') && <HelperFields id={ticket.id} moving={moving} />}
      {has('unitId') && move !== 'refer' && (
        <UnitFields move={move} ticket={ticket} units={units} moving={moving} />
      )}
      {has('reason') && value.unitId !== toCommunity && (
        <SelectField
          label={move === 'refer' ? '怎么回事' : '为什么转'}
          options={reasons}
          value={value.reason}
          error={wrong.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      {has('projectKind') && (
        <SelectField
          label="怎么办"
          hint={ticket.carryWays
            .map(({ kind, approver }) => `${projectKindWords[kind]}要${approverWords[approver]}同意`)
            .join('，')}
          options={ticket.carryWays.map(({ kind }) => ({ key: kind, words: projectKindWords[kind] }))}
          value={value.projectKind}
          error={wrong.projectKind}
          onChange={(projectKind) => change({ projectKind })}
        />
      )}
      <StepFields move={move} ticket={ticket} moving={moving} />
      {has('delayReason') && (
        <SelectField
          label="要等什么"
          options={(room?.reasons ?? []).map((key) => ({ key, words: delayReasonWords[key] }))}
          value={value.delayReason}
          error={wrong.delayReason}
          onChange={(delayReason) => change({ delayReason })}
        />
      )}
      {has('until') && (
        <TextField
          label="缓到哪天"
          hint={limit}
          kind="date"
          value={value.until}
          error={wrong.until}
          onChange={(until) => change({ until })}
        />
      )}
      {has('days') && (
        <TextField
          label={move === 'supervise' ? '几个工作日内答复' : '延几个工作日'}
          hint={limit}
          kind="number"
          value={value.days}
          error={wrong.days}
          onChange={(days) => change({ days })}
        />
      )}
      {has('channel') && (
        <SelectField
          label="怎么告诉的"
          options={optionsOf(channelWords)}
          value={value.channel}
          error={wrong.channel}
          onChange={(channel) => change({ channel })}
        />
      )}
      {has('number') && (
        <TextField
          label="并入哪一件"
          hint="那一件的编号。期限和经办人不变，那一件办好了也要单独办结这一件"
          value={value.number}
          error={wrong.number}
          onChange={(number) => change({ number })}
        />
      )}
      {has('host') && (
        <CheckField label="请他们来主办" on={value.host} onChange={(host) => change({ host })} />
      )}
      {has('urgent') && (
        <CheckField
          label="紧急，马上来：值班的人白天夜里都会被叫到，十分钟内报到"
          on={value.urgent}
          onChange={(urgent) => change({ urgent })}
        />
      )}
      <WordsFields move={move} ticket={ticket} moving={moving} />
    </>
  );
}

/** Which unit, and there perhaps who. */
function UnitFields({ move, ticket, units: all, moving: { value, wrong, change } }: MoveFieldsetProps) {
  const units =
    move === 'raise'
      ? all.filter(({ level }) => level === value.level)
      : move === 'whistle'
        ? all.filter(({ name }) => name !== ticket.unit)
        : all;
  const people = units.find(({ unitId }) => unitId === value.unitId)?.people ?? [];
  const mayAsk = move !== 'refer' && carries(move, 'reason') && ticket.openMoves.includes('refer');
  if (move === 'raise' && !units.length) return null;
  return (
    <>
      <PickField
        label={unitAsk(move)}
        options={[
          ...units.map(({ unitId, name, what, suggested }) => ({
            key: unitId,
            words: name,
            note: what,
            mark: suggested ? '推荐' : undefined,
          })),
          ...(mayAsk ? [{ key: toCommunity, words: '说不准，请社区定', note: '社区 2 小时内给出去处' }] : []),
        ]}
        value={value.unitId}
        error={wrong.unitId}
        onChange={(unitId) => change({ unitId, personId: null })}
      />
      {carries(move, 'personId') && people.length > 0 && (
        <SelectField
          label="由谁办"
          none="不选就给当班的人"
          options={people.map(({ personId, name, away }) => ({
            key: personId,
            words: away ? `${name}（请假）` : name,
          }))}
          value={value.personId}
          error={wrong.personId}
          onChange={(personId) => change({ personId })}
        />
      )}
    </>
  );
}
