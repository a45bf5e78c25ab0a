import { privacyApi } from '@linli/shared/privacy/privacy.api';
import type { House } from '../../platform/testing/house';

/** The looks at somebody's own, as they read them: who, at what, about what, and why. */
export async function looksAt(
  house: House,
  who: string,
): Promise<[string | null, string, string, string | null][]> {
  const { body } = await (await house.as(who)).ask(privacyApi.looks);
  return body.looks.map(({ name, what, about, reason }) => [name, what, about, reason]);
}
