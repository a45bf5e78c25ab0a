import { homeMeans, manners, type HomeMeans, type Manner } from '@linli/shared/bulletin/bulletin.rules';
import { homeMeansWords, mannerWords } from '@linli/shared/bulletin/bulletin.words';
import type { ReachTerms } from '@linli/shared/setting/announcing.contract';

/** So many minutes as hours, as a district says them. */
export const hoursOf = (minutes: number): string => `${minutes / 60}`;

/** After how long a manner tries a means; null where it does not. */
export const stepOf = ({ steps }: ReachTerms, manner: Manner, means: HomeMeans): number | null =>
  steps.find((step) => step.manner === manner && step.means === means)?.afterMinutes ?? null;

/** What holds, manner by manner. */
export const ReachLines = ({ terms }: { terms: ReachTerms }) => (
  <ul className="settings-rules">
    <li>
      发到 {terms.lookFrom} 户以上，另一个人 {terms.lookDays} 个工作日内看一眼
    </li>
    {manners.map((manner) => {
      const said = homeMeans.flatMap((means) => {
        const after = stepOf(terms, manner, means);
        return after === null ? [] : [`${hoursOf(after)} 小时后${homeMeansWords[means]}`];
      });
      return (
        <li key={manner}>
          <b>{mannerWords[manner].name}</b>
          <p>{said.join('，') || '只发消息'}</p>
        </li>
      );
    })}
  </ul>
);
