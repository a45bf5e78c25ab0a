import { Text, View } from '@tarojs/components';
import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import { dueAt, promises } from '@linli/shared/deadline/deadline.rules';
import { dueOnWords, momentWords, provisionalWords } from '@linli/shared/deadline/deadline.words';
import type { PolicyTerms } from '@linli/shared/deadline/policy.rules';
import { daysFault, fromFault, policyFaults, shiftFault } from '@linli/shared/deadline/publish.rules';
import { fromLocal } from '@linli/shared/deadline/shanghai.rules';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';

interface PreviewProps {
  calendar: Calendar;
  terms: PolicyTerms;
  /** The date from which on it is to hold; empty while none is chosen. */
  from: string;
  now: Date;
  /** Which matters it is about. */
  what: string;
}

const morning = 10 * 60;

/** What a report on the first morning would be promised, by the law that will promise it; nothing while something is wrong. */
export function Preview({ calendar, terms, from, now, what }: PreviewProps) {
  const wrong =
    shiftFault(calendar.shifts) ?? daysFault(calendar) ?? (from ? fromFault(from, now) : 'no_date');
  if (wrong || Object.keys(policyFaults(terms)).length > 0) return null;
  const start = fromLocal(from, morning);
  const dues = promises.map((kind) => ({ kind, ...dueAt(start, terms[kind], calendar) }));
  return (
    <Section title="照这样算">
      <Card>
        <Text className="line">{`${what}，${momentWords(start)} 报上来：`}</Text>
        {dues.map(({ kind, due, provisional }) => (
          <View key={kind} className="mt2">
            <Text className="line strong">{dueOnWords(kind, due)}</Text>
            {provisional && <Text className="line t-small quiet">{provisionalWords}</Text>}
          </View>
        ))}
        <Text className="line t-small quiet mt2">已经报上来的事，期限不变。</Text>
      </Card>
    </Section>
  );
}
