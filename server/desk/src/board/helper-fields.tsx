import { hands } from '@linli/shared/ticket/ticket.rules';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { handWords } from '@linli/shared/ticket/ticket.words';
import { SelectField } from '../parts/field';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import type { Moving } from './use-move';

/** As what somebody is asked, then who of those who fit. */
export function HelperFields({ id, moving: { value, wrong, change } }: { id: string; moving: Moving }) {
  const helpers = useAsk(ticketApi.helpers, { params: { id } });
  return (
    <Waiting asked={helpers}>
      {({ people }) => (
        <>
          <SelectField
            label="请来做什么"
            hint="书记统办，社区主办，网格员领办，党员和志愿者协办，兼职委员帮办"
            options={hands
              .filter((one) => people.some((person) => person.hands.includes(one)))
              .map((key) => ({ key, words: handWords[key] }))}
            value={value.hand}
            error={wrong.hand}
            onChange={(hand) => change({ hand, personId: null })}
          />
          {value.hand && (
            <SelectField
              label="请谁"
              options={people
                .filter((person) => person.hands.some((one) => one === value.hand))
                .map(({ personId, name, roleName, placeName, away }) => ({
                  key: personId,
                  words: `${name}，${placeName} ${roleName}${away ? '，请假，会请代班的人' : ''}`,
                }))}
              value={value.personId}
              error={wrong.personId}
              onChange={(personId) => change({ personId })}
            />
          )}
        </>
      )}
    </Waiting>
  );
}
