import {
  choice,
  contract,
  day,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  number,
  object,
  text,
  type Shape,
} from '../contract';
import { goalTerms } from './goal.contract';
import { lintRules, settingKinds } from './lint.rules';
import { publishing, version } from './version.contract';

/** Whether a way in is open. */
export const channelTerms = contract({ open: flag() });
export type ChannelTerms = Shape<typeof channelTerms>;

/** What a district lays down for looking after its work. */
export const oversightTerms = contract({
  orderDays: integer(1, 60),
  callShare: number(),
  callMinimum: integer(0, 100),
  callDays: integer(1, 30),
  callAgainMinutes: integer(0, 1440),
  questionDays: integer(1, 365),
  leastRated: integer(5, 100),
  figureMonths: integer(1, 12),
});
export type OversightTerms = Shape<typeof oversightTerms>;

/** Of all that a district lays down, what is laid down here. */
export const oversightTermsOf = (laidDown: OversightTerms): OversightTerms =>
  Object.fromEntries(
    (Object.keys(oversightTerms) as (keyof OversightTerms)[]).map((name) => [name, laidDown[name]]),
  ) as OversightTerms;

const telephone = text(3, 20, /^[0-9+() -]+$/);

/** Who runs this here, as anybody may know. */
export const tenantTerms = contract({
  owner: text(2, 60),
  /** The filing number of the mini-program; null while there is none. */
  filing: maybe(text(2, 60)),
  address: maybe(text(2, 100)),
  hours: text(2, 60),
  phone: telephone,
  complaintPhone: telephone,
});
export type TenantTerms = Shape<typeof tenantTerms>;

const of = <const T extends Parameters<typeof object>[0]>(terms: T) =>
  contract({
    base: integer(0, 100_000),
    versions: list(object({ ...version, terms: object(terms) }), 0, 100),
  });

const channelLine = contract({
  id: id(),
  name: text(1, 40),
  terms: object(channelTerms),
  mayClose: flag(),
  ...of(channelTerms),
});
export type ChannelLine = Shape<typeof channelLine>;

/** Ways in, the numbers of looking after, who runs it, and what is asked of the figures: each as it is now, with its versions, the newest first. */
export const ground = contract({
  now: instant(),
  channels: list(object(channelLine), 0, 100),
  oversight: object({ terms: object(oversightTerms), ...of(oversightTerms) }),
  tenant: object({ terms: maybe(object(tenantTerms)), ...of(tenantTerms) }),
  goal: object({ terms: object(goalTerms), ...of(goalTerms) }),
  mayPublish: flag(),
});
export type Ground = Shape<typeof ground>;

export const publishChannel = contract({ id: id(), terms: object(channelTerms), ...publishing });
export type PublishChannel = Shape<typeof publishChannel>;
export const publishOversight = contract({ terms: object(oversightTerms), ...publishing });
export type PublishOversight = Shape<typeof publishOversight>;
export const publishTenant = contract({ terms: object(tenantTerms), ...publishing });
export type PublishTenant = Shape<typeof publishTenant>;

export const publishGoals = contract({ terms: object(goalTerms), ...publishing });
export type PublishGoals = Shape<typeof publishGoals>;

/** What anybody may know of who runs this at a place, and from which rules it is excepted for now; null while nothing is said. */
export const tenant = contract({
  terms: maybe(object(tenantTerms)),
  exceptions: list(
    object({
      rule: choice(lintRules),
      kind: choice(settingKinds),
      words: text(1, 200),
      approver: text(1, 60),
      until: day(),
    }),
    0,
    200,
  ),
});
export type Tenant = Shape<typeof tenant>;
export const askTenant = contract({ place: id() });
export type AskTenant = Shape<typeof askTenant>;
