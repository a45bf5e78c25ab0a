import type { Clearing } from '@linli/shared/clearing/clearing.contract';
import { leftWords } from '@linli/shared/clearing/clearing.words';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** What is not done yet, unit by unit and person by person in the order of their names; each opens its matter. */
export function StillOpen({ clearing: { open, now } }: { clearing: Clearing }) {
  const units = [...new Set(open.map(({ unit }) => unit))];
  return units.map((unit) => {
    const lines = open.filter((line) => line.unit === unit);
    return (
      <Section key={unit} title={unit} aside={`${lines.length} 件没办完`}>
        <Card flush>
          {lines.map(({ ticketId, number, category, place, handler, why, due, late }) => (
            <ListRow
              key={ticketId}
              title={`${place} ${category}`}
              note={[
                handler ?? '还没有人',
                leftWords[why],
                due && `${whenWords(new Date(due), new Date(now))} 前`,
                number,
              ]
                .filter(Boolean)
                .join(' · ')}
              side={late && <StatusPill look="over" icon="over" words="超期" />}
              onTap={() => go('worker/ticket', { id: ticketId })}
            />
          ))}
        </Card>
      </Section>
    );
  });
}
