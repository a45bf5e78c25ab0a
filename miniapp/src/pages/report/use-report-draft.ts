import { useDraft, type Draft } from '../../platform/draft';
import { emptyReport, type ReportDraft } from './report-draft';

const elsewhere = { place: null, entrance: null, floor: null, outside: false } as const;

/** The draft of a report opened at the door `from`: what was said stays, but where it was holds for that door only. */
export function useReportDraft(from: string): Draft<ReportDraft> {
  const { value, change, clear } = useDraft('report', emptyReport());
  const moved = value.from === from ? {} : elsewhere;
  return {
    value: { ...value, ...moved },
    change: (part) => change({ ...moved, from, ...part }),
    clear,
  };
}
