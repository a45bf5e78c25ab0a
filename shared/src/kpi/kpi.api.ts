import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './kpi.contract';

export const kpiApi = {
  figures: get<c.Figures, c.AskFigures>('/figures'),
  cases: get<c.FigureCases, c.AskCases>('/figures/cases'),
  freeze: post<c.FreezePeriod, Nothing>('/figures/periods'),
  exclude: post<c.AskExclusion, Nothing>('/tickets/:id/exclusions'),
  exclusions: get<c.Exclusions>('/exclusions'),
  decide: post<c.DecideExclusion, Nothing>('/exclusions/:id/decision'),
};
