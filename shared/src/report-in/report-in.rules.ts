/** Who reports in: a member at a building, a unit at a compound. */
export const reportInKinds = ['person', 'unit'] as const;
export type ReportInKind = (typeof reportInKinds)[number];
