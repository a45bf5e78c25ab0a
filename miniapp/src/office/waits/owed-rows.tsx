import { Text } from '@tarojs/components';
import { momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';

/** Something that is owed: who owes what, about what, since when and until when. */
export interface OwedRow {
  key: string;
  title: string;
  about?: string;
  since: string;
  due: string;
  late: boolean;
  onTap?: () => unknown;
}

interface OwedRowsProps {
  title: string;
  /** What they are counted in. */
  unit: string;
  /** Where they are answered, if not here. */
  hint?: string;
  rows: readonly OwedRow[];
  now: Date;
}

/** What is owed of one kind; nothing where nothing is. */
export function OwedRows({ title, unit, hint, rows, now }: OwedRowsProps) {
  if (rows.length === 0) return null;
  return (
    <Section title={title} aside={`${rows.length} ${unit}`}>
      {hint && <Text className="line quiet">{hint}</Text>}
      <Card flush>
        {rows.map(({ key, title: who, about, since, due, late, onTap }) => (
          <ListRow
            key={key}
            title={who}
            note={[about, `${whenWords(new Date(due), now)} 前`, `${momentWords(new Date(since))} 起`]
              .filter(Boolean)
              .join(' · ')}
            side={late && <StatusPill look="over" icon="over" words="过期" />}
            onTap={onTap}
          />
        ))}
      </Card>
    </Section>
  );
}
