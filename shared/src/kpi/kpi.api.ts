import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type { Link } from '../place/place.contract';
import type * as c from './kpi.contract';
import type * as o from './overview.contract';

export const kpiApi = {
  figures: get<c.Figures, c.AskFigures>('/figures'),
  cases: get<c.FigureCases, c.AskCases>('/figures/cases'),
  overview: get<o.Overview, o.AskOverview>('/figures/overview'),
  behind: get<c.FigureCases, o.AskBehind>('/figures/overview/cases'),
  report: post<o.AskReport, Link>('/figures/reports'),
  freeze: post<c.FreezePeriod, Nothing>('/figures/periods'),
  exclude: post<c.AskExclusion, Nothing>('/tickets/:id/exclusions'),
  exclusions: get<c.Exclusions>('/exclusions'),
  decide: post<c.DecideExclusion, Nothing>('/exclusions/:id/decision'),
};
