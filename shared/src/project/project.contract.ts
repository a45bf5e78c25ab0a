import { choice, contract, day, flag, id, instant, list, maybe, object, text, type Shape } from '../contract';
import { approvers } from './project.rules';
import { projectKinds } from '../ticket/ticket.rules';

export const milestone = contract({
  id: id(),
  name: text(2, 40),
  on: day(),
  reachedAt: maybe(instant()),
  /** Its day has passed and it is not reached. */
  missed: flag(),
});
export type Milestone = Shape<typeof milestone>;

/** A long matter as it stands: its plan, what of it is reached, and what comes next. */
export const project = contract({
  kind: choice(projectKinds),
  askedAt: instant(),
  /** By whom; null while nobody has. */
  approvedBy: maybe(text(1, 40)),
  approvedAt: maybe(instant()),
  /** The ticket is carried by it now. */
  runs: flag(),
  reviewOn: day(),
  milestones: list(object(milestone), 0, 40),
  /** `name` is that of the milestone; null where it is looked at again. */
  next: maybe(object({ on: day(), name: maybe(text(2, 40)) })),
});
export type Project = Shape<typeof project>;

/** A way in which a matter may be carried here, and who would have to agree. */
export const carryWay = contract({ kind: choice(projectKinds), approver: choice(approvers) });
export type CarryWay = Shape<typeof carryWay>;

/** A long matter in a list of the office. */
export const projectLine = contract({
  ticketId: id(),
  number: text(1, 12),
  category: text(1, 20),
  icon: text(1, 20),
  place: text(1, 80),
  unit: text(1, 60),
  handler: maybe(text(1, 40)),
  project: object(project),
});
export type ProjectLine = Shape<typeof projectLine>;

/** A long matter as neighbours see it: the building or open place, and a line its handler wrote. */
export const publicProject = contract({
  ticketId: id(),
  category: text(1, 20),
  icon: text(1, 20),
  building: text(1, 80),
  line: maybe(text(0, 60)),
  project: object(project),
});
export type PublicProject = Shape<typeof publicProject>;

/** The long matters of a community, for those who live in it. */
export const communityProjects = contract({
  now: instant(),
  community: text(1, 60),
  projects: list(object(publicProject), 0, 200),
});
export type CommunityProjects = Shape<typeof communityProjects>;

/** The long matters below the places one steers, those to be approved first, then by what comes next. */
export const officeProjects = contract({ now: instant(), projects: list(object(projectLine), 0, 200) });
export type OfficeProjects = Shape<typeof officeProjects>;
