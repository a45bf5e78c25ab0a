import { get } from '../route';
import type { CommunityProjects, OfficeProjects } from './project.contract';

export const projectApi = {
  /** Of the community of a place. */
  community: get<CommunityProjects>('/places/:id/projects'),
  office: get<OfficeProjects>('/projects'),
};
