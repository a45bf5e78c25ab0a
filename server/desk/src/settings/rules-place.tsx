import type { ReactNode } from 'react';
import { ruleApi } from '@linli/shared/deadline/rule.api';
import type { Rules } from '@linli/shared/deadline/rule.contract';
import { SelectField } from '../parts/field';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';

/** The rules of one place in sight, chosen in the address: the first one until another is. */
export function RulesPlace({ title, children }: { title: string; children: (rules: Rules) => ReactNode }) {
  const { said, say } = useAddress<'place'>();
  const asked = useAsk(ruleApi.rules, { query: { place: said.place } }, { keep: true });
  return (
    <Waiting asked={asked}>
      {(rules) => (
        <>
          <h2 className="pane-title">{title}</h2>
          {rules.places.length > 1 && (
            <SelectField
              label="看哪里的"
              options={rules.places.map(({ placeId, name }) => ({ key: placeId, words: name }))}
              value={rules.placeId}
              onChange={(place) => say({ place })}
            />
          )}
          {children(rules)}
        </>
      )}
    </Waiting>
  );
}
