import type { PreviewCalendar } from './calendar.contract';
import { get, post } from '../route';
import type * as b from './announcing.contract';
import type * as a from './appearance.contract';
import type * as k from './category.contract';
import type * as c from './choice.contract';
import type * as d from './duty.contract';
import type * as p from './vote-pack.contract';
import type * as e from './exception.contract';
import type * as h from './history.contract';
import type { Ladders, PublishLadder } from './ladder.contract';
import type * as g from './ground.contract';
import type * as r from './route.contract';
import type * as t from './template.contract';

export const settingApi = {
  ladders: get<Ladders>('/settings/ladders'),
  publishLadder: post<PublishLadder, Ladders>('/settings/ladders'),
  choices: get<c.Choices>('/settings/choices'),
  publishChoice: post<c.PublishChoice, c.Choices>('/settings/choices'),
  previewChoice: post<c.PreviewChoice, c.Effect>('/settings/choices/preview'),
  ruleHistory: get<h.RuleHistory, h.AskRuleHistory>('/settings/rules'),
  previewPolicy: post<c.PreviewPolicy, c.Effect>('/settings/policies/preview'),
  previewCalendar: post<PreviewCalendar, c.Effect>('/settings/calendars/preview'),
  categories: get<k.SettingCategories>('/settings/categories'),
  publishCategory: post<k.PublishCategory, k.SettingCategories>('/settings/categories'),
  routes: get<r.SettingRoutes>('/settings/routes'),
  publishRoute: post<r.PublishRoute, r.SettingRoutes>('/settings/routes'),
  previewRoute: post<r.PreviewRoute, c.Effect>('/settings/routes/preview'),
  endRoute: post<r.EndRoute, r.SettingRoutes>('/settings/routes/:id/end'),
  ground: get<g.Ground>('/settings/ground'),
  publishChannel: post<g.PublishChannel, g.Ground>('/settings/channels'),
  publishOversight: post<g.PublishOversight, g.Ground>('/settings/oversight'),
  publishTenant: post<g.PublishTenant, g.Ground>('/settings/tenant'),
  publishGoals: post<g.PublishGoals, g.Ground>('/settings/goals'),
  templates: get<t.SettingTemplates>('/settings/templates'),
  publishTemplates: post<t.PublishTemplates, t.SettingTemplates>('/settings/templates'),
  duties: get<d.SettingDuties>('/settings/duties'),
  pack: get<p.SettingPack>('/settings/vote-pack'),
  publishPack: post<p.PublishPack, p.SettingPack>('/settings/vote-pack'),
  publishDuties: post<d.PublishDuties, d.SettingDuties>('/settings/duties'),
  bulletinKinds: get<b.SettingKindsOfBulletins>('/settings/bulletin-kinds'),
  publishKinds: post<b.PublishKinds, b.SettingKindsOfBulletins>('/settings/bulletin-kinds'),
  reach: get<b.SettingReach>('/settings/reach'),
  publishReach: post<b.PublishReach, b.SettingReach>('/settings/reach'),
  exceptions: get<e.Exceptions>('/settings/exceptions'),
  makeException: post<e.MakeException, e.Exceptions>('/settings/exceptions'),
  endException: post<Record<string, never>, e.Exceptions>('/settings/exceptions/:id/end'),
  tenant: get<g.Tenant, g.AskTenant>('/tenant'),
  appearanceSetting: get<a.AppearanceSetting>('/settings/appearance'),
  publishAppearance: post<a.PublishAppearance, a.AppearanceSetting>('/settings/appearance'),
  appearance: get<a.Appearance>('/appearance'),
  /** multipart/form-data: a PNG, JPEG or WebP of at most 2 MB. */
  keepMark: post<Record<string, never>, a.KeptMark>('/settings/appearance/marks'),
};

/** Where the picture of a mark lies. */
export const markPath = (id: string): string => `/api/appearance/marks/${id}`;
