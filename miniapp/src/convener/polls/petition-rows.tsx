import { petitionOfficeApi } from '@linli/shared/petition/petition.api';
import { petitionMatterWords, petitionStateWords, supportWords } from '@linli/shared/petition/petition.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';

/** What owners ask for together in my places; signatures on paper wait there for somebody to look. */
export function PetitionRows() {
  const remote = useRemote(() => call(petitionOfficeApi.list), []);
  if (!remote.value) return <Loading remote={remote} />;
  const { petitions } = remote.value;
  if (petitions.length === 0) return null;
  return (
    <Section title="业主联名" aside="记纸上的联名，写下召集">
      <Card flush>
        {petitions.map((one) => (
          <ListRow
            key={one.id}
            title={petitionMatterWords[one.matter]}
            note={[
              one.place,
              petitionStateWords[one.state],
              supportWords(one),
              one.papers > 0 && `${one.papers} 张纸等核对`,
            ]
              .filter(Boolean)
              .join(' · ')}
            side={one.late && <StatusPill look="over" icon="over" words="过期" />}
            onTap={() => go('deliberation/petition', { id: one.id })}
          />
        ))}
      </Card>
    </Section>
  );
}
