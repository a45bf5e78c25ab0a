import type { PickedDoor } from '../../parts/door-picker';
import { useDraft, type Draft } from '../../platform/draft';
import { emptyReport, type ReportDraft } from './report-draft';

/** The draft of a report: one for each door the form is opened at, or the one that is `named` to be taken up again. */
export const useReportDraft = (origin: PickedDoor | null, named?: string): Draft<ReportDraft> =>
  useDraft(named ?? `report.${doorOf(origin)}`, { ...emptyReport, from: origin });

function doorOf(origin: PickedDoor | null): string {
  if (!origin) return 'anywhere';
  return origin.code === null ? origin.placeId : origin.code;
}
