import { useState } from 'react';
import type { Rules } from '@linli/shared/deadline/rule.contract';
import { localParts } from '@linli/shared/deadline/shanghai.rules';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Page } from '../../parts/page';
import { Pick } from '../../parts/pick';
import { Section } from '../../parts/section';
import { Sheet } from '../../parts/sheet';
import { Strip } from '../../parts/strip';
import { CalendarCard } from './calendar-card';
import { PolicyCard } from './policy-card';

export type Editing = 'calendar' | { readonly policy: string };

interface RulesInForceProps {
  rules: Rules;
  onPlace: (placeId: string) => void;
  onEdit: (what: Editing) => void;
}

/** The calendar and the policies of one place as they hold today, and what will hold later. */
export function RulesInForce({ rules, onPlace, onEdit }: RulesInForceProps) {
  const [choosing, setChoosing] = useState(false);
  const { places, placeId, calendar, policies, comingPolicies } = rules;
  const next = localParts(new Date(rules.now)).year + 1;
  const unknown = !calendar.years.includes(next) && (
    <Strip kind="notice" icon="calendar">
      {next} 年的放假安排还没录入。落到那一年的期限先按周一到周五算，标着“暂定”。
    </Strip>
  );
  return (
    <Page strip={unknown}>
      {places.length > 1 && (
        <Card flush>
          <ListRow
            icon="pin"
            title={places.find((place) => place.placeId === placeId)?.name ?? ''}
            note="换一个地方看"
            onTap={() => setChoosing(true)}
          />
        </Card>
      )}
      <CalendarCard rules={rules} onEdit={() => onEdit('calendar')} />
      <Section title="各类事的期限">
        {policies.map((policy) => (
          <PolicyCard
            key={policy.code}
            policy={policy}
            coming={comingPolicies.filter(({ code }) => code === policy.code)}
            onEdit={rules.mayPublishPolicy ? () => onEdit({ policy: policy.code }) : undefined}
          />
        ))}
      </Section>
      <Sheet title="看哪里的规则" open={choosing} onClose={() => setChoosing(false)}>
        <Pick
          options={places.map(({ placeId: key, name }) => ({ key, name }))}
          value={placeId}
          onChange={(chosen) => {
            setChoosing(false);
            onPlace(chosen);
          }}
        />
      </Sheet>
    </Page>
  );
}
