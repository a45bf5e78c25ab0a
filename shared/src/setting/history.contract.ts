import { contract, id, instant, list, object, text, type Shape } from '../contract';
import { publishPolicy, rules } from '../deadline/rule.contract';
import { version } from './version.contract';

const { accept, resolve, feedback, interimMeetsFeedback, pause, extension } = publishPolicy;
const policyVersion = contract({
  ...version,
  accept,
  resolve,
  feedback,
  interimMeetsFeedback,
  pause,
  extension,
});
export type PolicyVersionLine = Shape<typeof policyVersion>;

const hours = contract({ ...version, shifts: rules.calendar.fields.shifts });
export type HoursVersionLine = Shape<typeof hours>;

/** What was ever published of the policies of a place's district, by their codes, and of its own hours of work; the last to begin first. */
export const ruleHistory = contract({
  now: instant(),
  policies: list(object({ code: text(1, 40), versions: list(object(policyVersion), 0, 200) }), 0, 50),
  hours: list(object(hours), 0, 200),
});
export type RuleHistory = Shape<typeof ruleHistory>;
export const askRuleHistory = contract({ place: id() });
export type AskRuleHistory = Shape<typeof askRuleHistory>;
