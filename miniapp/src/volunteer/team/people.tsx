import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { teamApi } from '@linli/shared/team/team.api';
import type { TeamMember } from '@linli/shared/team/team.contract';
import { leadStateWords, memberStateWords } from '@linli/shared/team/team.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { WordSheet } from '../word-sheet';

interface PeopleProps {
  people: readonly TeamMember[];
  reload: () => Promise<void>;
}

/** Who is in a team and who asks to be, for its lead. */
export function People({ people, reload }: PeopleProps) {
  const [declining, setDeclining] = useState<TeamMember | null>(null);
  const { trouble, send } = useSending([]);
  async function take(id: string) {
    if (!(await send({}, (key) => call(teamApi.confirm, { params: { id }, key })))) return;
    toast('入队了');
    await reload();
  }
  return (
    <Section title="队员" aside={`${people.filter(({ state }) => state === 'held').length} 人`}>
      <Card flush>
        {people.map((one) => (
          <ListRow
            key={one.id}
            icon="person"
            title={one.name || '邻居'}
            note={
              one.state === 'held'
                ? leadStateWords[one.lead]
                : `${memberStateWords[one.state]} · ${dayWords(one.asked)}`
            }
            side={
              one.rights.decide && (
                <Actions
                  second={
                    <Button kind="line" small label={`不收${one.name}`} onTap={() => setDeclining(one)}>
                      不收
                    </Button>
                  }
                >
                  <Button kind="line" small label={`收下${one.name}`} onTap={() => take(one.id)}>
                    收下
                  </Button>
                </Actions>
              )
            }
          />
        ))}
      </Card>
      <TroubleLine trouble={trouble} />
      {declining && (
        <WordSheet
          title="这次不收"
          verb="告诉他"
          route={teamApi.decline}
          id={declining.id}
          done="告诉他了"
          onClose={() => setDeclining(null)}
          onDone={reload}
        />
      )}
    </Section>
  );
}
