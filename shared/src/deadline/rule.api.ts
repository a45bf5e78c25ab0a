import { get, post } from '../route';
import type * as c from './rule.contract';

export const ruleApi = {
  rules: get<c.Rules, c.AskRules>('/rules'),
  publishCalendar: post<c.PublishCalendar, c.Rules>('/rules/calendars'),
  publishPolicy: post<c.PublishPolicy, c.Rules>('/rules/policies'),
};
