import { clearQuota, quotaOf, riskRank } from './account';
import { codeImage } from './code-image';
import { scheme, urlLink } from './links';
import { mediaCheck } from './media-check';
import type { Api } from './serve';
import { codeToSession, phoneNumber, plainToken, stableToken } from './session';
import { listTemplates, sendSubscribed } from './subscribe';
import { textCheck } from './text-check';

/** Every call of WeChat's that the stand-in knows. */
export const apis: readonly Api[] = [
  codeToSession,
  plainToken,
  stableToken,
  phoneNumber,
  sendSubscribed,
  listTemplates,
  codeImage,
  textCheck,
  mediaCheck,
  scheme,
  urlLink,
  riskRank,
  quotaOf,
  clearQuota,
];
