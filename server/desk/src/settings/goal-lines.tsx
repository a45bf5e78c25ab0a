import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import { goaled, type GoalTerms } from '@linli/shared/setting/goal.contract';

/** The shares that are asked for, and the least that is compared. */
export const GoalLines = ({ terms: { goals, leastCompared } }: { terms: GoalTerms }) => (
  <dl className="facts">
    {goaled.map((figure) => (
      <div key={figure} className="settings-fact">
        <dt>{indicatorWords[figure].name}</dt>
        <dd>{goals[figure] === null ? '没有定目标' : `${goals[figure]}%`}</dd>
      </div>
    ))}
    <div className="settings-fact">
      <dt>少于多少件不比高低</dt>
      <dd>{leastCompared} 件</dd>
    </div>
  </dl>
);
