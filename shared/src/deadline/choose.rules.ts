/** Which policy matters have: of this category, urgent or not, at this kind of place; null means any. */
export interface PolicyChoice {
  readonly categoryId: string | null;
  readonly urgent: boolean | null;
  readonly placeKind: string | null;
  readonly policyCode: string;
}

/** What decides which policy a matter has. */
export interface ChosenFor {
  readonly categoryId: string;
  readonly urgent: boolean;
  readonly placeKind: string;
}

const order = ['categoryId', 'urgent', 'placeKind'] as const;

/**
 * The policy of a matter: the most specific choice that fits, category before urgency before kind of place, of equals the last
 * in the list. Null where none fits.
 */
export function policyFor(choices: readonly PolicyChoice[], matter: ChosenFor): string | null {
  const weight = (choice: PolicyChoice) =>
    order.reduce((sum, name) => sum * 2 + (choice[name] === null ? 0 : 1), 0);
  return (
    choices
      .filter((choice) => order.every((name) => choice[name] === null || choice[name] === matter[name]))
      .reduce<PolicyChoice | null>((best, next) => (best && weight(best) > weight(next) ? best : next), null)
      ?.policyCode ?? null
  );
}

/** Whether two choices are for the very same matters, so that the later gives the former its way out. */
export const sameMatters = (
  one: Omit<PolicyChoice, 'policyCode'>,
  other: Omit<PolicyChoice, 'policyCode'>,
): boolean => order.every((name) => one[name] === other[name]);
