import { eventKind } from '../platform/outbox/outbox';

/** The subject is the version. */
export const settingPublished = eventKind<{ setting: string; version: string; from: string }>(
  'setting.published',
);
/** The subject is the rule by which matters find their unit. */
export const routePublished = eventKind<{ category: string | null; place: string; from: string }>(
  'route.published',
);
export const routeEnded = eventKind<{ from: string }>('route.ended');
/** The subject is the exception. */
export const exceptionMade = eventKind<{ rule: string; setting: string; until: string }>('exception.made');
export const exceptionEnded = eventKind<{ rule: string; setting: string }>('exception.ended');
