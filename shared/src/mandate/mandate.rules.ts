/** What one may do for another. To vote for somebody is not among it. */
export const mandateScopes = ['report', 'rate'] as const;
export type MandateScope = (typeof mandateScopes)[number];

/** How consent was given: by a tap on the person's own phone, or said to somebody at work who wrote it down. */
export const mandateWays = ['phone', 'window'] as const;
export type MandateWay = (typeof mandateWays)[number];

/** A consent as it stands: whom it lets act (null until somebody took the code), what for, its last day, and whether it was ended. Dates are YYYY-MM-DD. */
export interface MandateFacts {
  readonly agentId: string | null;
  readonly scopes: readonly MandateScope[];
  readonly until: string;
  readonly ended: boolean;
}

/** Whether `agentId` may do this for the other on `today`; `until` is the last day. */
export const allows = (mandate: MandateFacts, agentId: string, scope: MandateScope, today: string): boolean =>
  mandate.agentId === agentId && !mandate.ended && mandate.until >= today && mandate.scopes.includes(scope);
