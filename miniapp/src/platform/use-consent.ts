import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import type { OwnVolunteering } from '@linli/shared/volunteer/volunteer.contract';
import { call } from './call';
import { useRemote, type Remote } from './use-remote';

/** What I said about serving and the agreement as it stands, asked for only where it is needed. */
export const useConsent = (needed: boolean): Remote<OwnVolunteering | null> =>
  useRemote(async () => (needed ? call(volunteerApi.mine) : null), [needed]);

/** The version to say yes to, where no yes to it was given yet. */
export const versionToAgree = (own: OwnVolunteering | null | undefined): number | undefined =>
  own && own.consent?.state !== 'given' ? own.agreement.version : undefined;
