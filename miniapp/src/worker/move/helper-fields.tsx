import type { Helpers } from '@linli/shared/assignment/assignment.contract';
import { hands } from '@linli/shared/ticket/ticket.rules';
import { handWords } from '@linli/shared/ticket/ticket.words';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { Pick } from '../../parts/pick';
import type { Moving } from './use-move';

/** As what somebody is asked, then who of those who fit. */
export function HelperFields({
  people,
  draft: { value, change },
  wrong,
}: Moving & { people: Helpers['people'] }) {
  const { hand, personId } = value;
  const offered = hands.filter((one) => people.some((person) => person.hands.includes(one)));
  const fit = hand ? people.filter((person) => person.hands.includes(hand)) : [];
  return (
    <>
      <Field
        name="hand"
        label="请来做什么"
        error={wrong.hand}
        note="书记统办，社区主办，网格员领办，党员和志愿者协办，兼职委员帮办"
      >
        <Chips
          columns={3}
          options={offered.map((key) => ({ key, words: handWords[key] }))}
          value={hand ? [hand] : []}
          onChange={([chosen]) => change({ hand: chosen ?? null, personId: null })}
        />
      </Field>
      {hand && (
        <Field name="personId" label="请谁" error={wrong.personId}>
          <Card flush>
            <Pick
              options={fit.map(({ personId: key, name, roleName, placeName, away }) => ({
                key,
                name,
                words: `${placeName} ${roleName}${away ? '，请假，会请代班的人' : ''}`,
              }))}
              value={personId}
              onChange={(chosen) => change({ personId: chosen })}
            />
          </Card>
        </Field>
      )}
    </>
  );
}
