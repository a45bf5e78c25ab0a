import type { AskOverview, Overview } from '@linli/shared/kpi/overview.contract';
import { daysWords, figureSpanWords } from '@linli/shared/kpi/overview.words';
import { figureSpans } from '@linli/shared/kpi/span.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Link } from 'wouter';
import { SelectField, TextField } from '../parts/field';
import { Tabs } from '../parts/tabs';

interface LookBarProps {
  ask: AskOverview;
  overview: Overview | undefined;
  /** What is wrong with the days, by field. */
  wrong: Readonly<Record<string, string | undefined>>;
  change: (part: Partial<Record<keyof AskOverview, string | null>>) => void;
}

const spans = figureSpans.map((key) => ({ key, words: figureSpanWords[key] }));
const optionsOf = (all: readonly { id: string; name: string }[] = []) =>
  all.map(({ id, name }) => ({ key: id, words: name }));

/** Of which days, category and channel the figures are; days that cannot be are said at their field. */
export function LookBar({ ask, overview, wrong, change }: LookBarProps) {
  const today = overview && localDate(new Date(overview.now));
  const choices = overview?.choices;
  return (
    <>
      <div className="figures__bar">
        <Tabs
          label="哪段时间"
          tabs={spans}
          value={ask.span ?? 'month'}
          onChange={(span) =>
            change(
              span === 'own'
                ? { span, from: overview?.days.from ?? null, until: today ?? null }
                : { span, from: null, until: null },
            )
          }
        />
        {ask.span === 'own' && (
          <>
            <TextField
              label="从哪天"
              kind="date"
              value={ask.from ?? ''}
              error={wrong.from}
              onChange={(from) => change({ from })}
            />
            <TextField
              label="到哪天"
              kind="date"
              value={ask.until ?? ''}
              error={wrong.until}
              onChange={(until) => change({ until })}
            />
          </>
        )}
        <SelectField
          label="类别"
          none="全部类别"
          options={optionsOf(choices?.categories)}
          value={ask.category ?? null}
          onChange={(category) => change({ category })}
        />
        <SelectField
          label="渠道"
          none="全部渠道"
          options={optionsOf(choices?.channels)}
          value={ask.channel ?? null}
          onChange={(channel) => change({ channel })}
        />
        <span className="grow" />
        <Link href={`/figures/wall${ask.place ? `?place=${ask.place}` : ''}`}>大屏</Link>
      </div>
      {overview && <p className="figures__note quiet">{noteOf(overview)}</p>}
    </>
  );
}

function noteOf({ days, frozen, drift, leastCompared, leastSaid }: Overview): string {
  const closed = frozen.length
    ? `${frozen.join('、')} 已封账，不再变动${drift ? `；封账后又有 ${drift} 处不同，没有改进来` : ''}。`
    : '';
  return `${daysWords(days)}到期的件；没到期的还没算。${closed}少于 ${leastCompared} 件只列件数，少于 ${leastSaid} 人的评价不显示。`;
}
