import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import { said } from '@linli/shared/kpi/hiding.rules';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import type { Overview } from '@linli/shared/kpi/overview.contract';
import {
  cellWords,
  changeWords,
  isHidden,
  leftOutWords,
  madeOfWords,
  percentWords,
} from '@linli/shared/kpi/overview.words';
import { Icon } from '../parts/icon';
import { Sparkline } from './sparkline';

interface CardsProps {
  overview: Overview;
  /** Whose trend is shown. */
  shown: Indicator;
  onShow: (indicator: Indicator) => void;
  onOpen: (indicator: Indicator) => void;
}

/** The figures that matter most, each with what it is made of, its weeks, and the span before. */
export function Cards({ overview, shown, onShow, onOpen }: CardsProps) {
  if (!overview.cards.length)
    return <p className="card empty">这段时间还没有到期的事。到期、办结以后，数字就在这里。</p>;
  return (
    <section className="kpis" aria-label="各项数字">
      {overview.cards.map((card) => {
        const { figure, goal, weeks } = card;
        const { indicator } = figure;
        const { name } = indicatorWords[indicator];
        const below = goal !== null && figure.value !== null && !figure.few && figure.value < goal;
        const change = changeWords(card, overview.span);
        const left = leftOutWords(figure);
        return (
          <article key={indicator} className={indicator === shown ? 'kpi is-on' : 'kpi'}>
            <h2>
              {name}
              {goal !== null && <small>要求 {percentWords(goal)}</small>}
            </h2>
            <b className={below ? 'over' : undefined}>
              {below && <Icon name="over" />}
              {isHidden(figure) ? '—' : cellWords(figure)}
            </b>
            <p>{figure.few && !isHidden(figure) ? '件数少，只列件数' : madeOfWords(figure)}</p>
            {left && <p>不计：{left}</p>}
            <Sparkline weeks={weeks} goal={goal} />
            <p className="kpi__change">
              {change && change.way !== 'same' && (
                <Icon name={change.way === 'up' ? 'rise' : 'fall'} size="s" />
              )}
              {change?.words ?? '没有可比的前一段'}
            </p>
            <div className="flex kpi__acts">
              <button type="button" aria-pressed={indicator === shown} onClick={() => onShow(indicator)}>
                看走势<span className="sr">：{name}</span>
              </button>
              {!said.includes(indicator) && (
                <button type="button" onClick={() => onOpen(indicator)}>
                  看每一件<span className="sr">：{name}</span>
                </button>
              )}
            </div>
          </article>
        );
      })}
    </section>
  );
}
