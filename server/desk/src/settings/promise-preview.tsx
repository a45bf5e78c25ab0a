import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import { dueAt, promises } from '@linli/shared/deadline/deadline.rules';
import { dueOnWords, momentWords, provisionalWords } from '@linli/shared/deadline/deadline.words';
import type { PolicyTerms } from '@linli/shared/deadline/policy.rules';
import { daysFault, fromFault, policyFaults, shiftFault } from '@linli/shared/deadline/publish.rules';
import { fromLocal } from '@linli/shared/deadline/shanghai.rules';

interface PromisePreviewProps {
  calendar: Calendar;
  terms: PolicyTerms;
  /** The date from which on it is to hold; empty while none is chosen. */
  from: string;
  now: Date;
}

const morning = 10 * 60;

/** What a report on the first morning would be promised, by the law that will promise it; nothing while something is wrong. */
export function PromisePreview({ calendar, terms, from, now }: PromisePreviewProps) {
  const wrong =
    shiftFault(calendar.shifts) ?? daysFault(calendar) ?? (from ? fromFault(from, now) : 'no_date');
  if (wrong || Object.keys(policyFaults(terms)).length > 0) return null;
  const start = fromLocal(from, morning);
  const dues = promises.map((kind) => ({ kind, ...dueAt(start, terms[kind], calendar) }));
  return (
    <p className="settings-later">
      {momentWords(start)} 报上来一件：
      {dues
        .map(
          ({ kind, due, provisional }) =>
            dueOnWords(kind, due) + (provisional ? `（${provisionalWords}）` : ''),
        )
        .join('，')}
      。
    </p>
  );
}
