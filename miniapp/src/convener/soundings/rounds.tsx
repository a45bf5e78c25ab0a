import { dayWords } from '@linli/shared/deadline/deadline.words';
import { soundingApi } from '@linli/shared/sounding/sounding.api';
import { heardWords } from '@linli/shared/sounding/sounding.words';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';

/** The rounds that run where I head a building. */
export function Rounds() {
  const remote = useRemote(() => call(soundingApi.mine), []);
  const { value, trouble, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      {value.soundings.length === 0 && (
        <Blank kind="done" title="现在没有要走访的" words="社区请您走访时，这里会有。" />
      )}
      {value.soundings.length > 0 && (
        <Section title="要走访的">
          <Card flush>
            {value.soundings.map((one) => (
              <ListRow
                key={one.id}
                icon="door"
                title={one.question}
                note={`${one.place} · ${dayWords(one.until)}前 · ${heardWords(one)}`}
                onTap={() => go('convener/soundings', { id: one.id })}
              />
            ))}
          </Card>
        </Section>
      )}
    </Page>
  );
}
