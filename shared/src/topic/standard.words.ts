import type { TopicTerms } from './topic.rules';

/** The six steps that districts start with. */
export const standardTopics: TopicTerms = {
  steps: [
    { stage: 'raise', name: '提事', permission: 'coordinate', level: 'community', days: 30 },
    { stage: 'hear', name: '听事', permission: 'handle', level: 'grid', days: 10 },
    { stage: 'discuss', name: '议事', permission: 'coordinate', level: 'community', days: 20 },
    { stage: 'decide', name: '定事', permission: 'lead', level: 'community', days: 30 },
    { stage: 'do', name: '办事', permission: 'coordinate', level: 'community', days: 60 },
    { stage: 'judge', name: '评事', permission: 'coordinate', level: 'community', days: 15 },
  ],
  buildingSupport: 5,
  compoundSupport: 30,
  reviewDays: 2,
  argumentDays: 2,
  callDays: 2,
  studyDays: 60,
  mostOpen: 3,
  mostSaid: 5,
};

/** Four steps for places that do with fewer. */
export const fourSteps: TopicTerms = {
  ...standardTopics,
  steps: [
    { stage: 'raise', name: '提事', permission: 'coordinate', level: 'community', days: 30 },
    { stage: 'discuss', name: '商事', permission: 'coordinate', level: 'community', days: 30 },
    { stage: 'do', name: '办事', permission: 'coordinate', level: 'community', days: 60 },
    { stage: 'judge', name: '评事', permission: 'coordinate', level: 'community', days: 15 },
  ],
};
