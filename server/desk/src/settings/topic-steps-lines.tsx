import type { PutTopicTerms } from '@linli/shared/topic/office.contract';
import { holderWords, levelWords, topicFieldWords } from '@linli/shared/topic/topic.words';

/** The numbers that stand beside the steps, in the order in which they are read. */
export const topicNumbers = [
  'buildingSupport',
  'compoundSupport',
  'reviewDays',
  'argumentDays',
  'callDays',
  'studyDays',
  'mostOpen',
  'mostSaid',
] as const satisfies readonly (keyof PutTopicTerms)[];

/** Steps in their order, each with who has it, at which level, for how many days; then the numbers. */
export const TopicStepsLines = ({ terms }: { terms: PutTopicTerms }) => (
  <>
    <ol className="settings-rules">
      {terms.steps.map(({ stage, name, permission, level, days }) => (
        <li key={stage}>
          <b>{name}</b> {`${levelWords[level]}的${holderWords[permission]}，${days} 天`}
        </li>
      ))}
    </ol>
    <p className="quiet">{topicNumbers.map((key) => `${topicFieldWords[key]} ${terms[key]}`).join('，')}</p>
  </>
);
