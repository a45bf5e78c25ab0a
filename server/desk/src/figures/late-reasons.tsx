import type { LateReason, Overview } from '@linli/shared/kpi/overview.contract';
import { lateReasonWords, percentWords } from '@linli/shared/kpi/overview.words';

interface LateReasonsProps {
  overview: Overview;
  onOpen: (reason: LateReason) => void;
}

/** What held up those that were not done in time; each reason opens its matters. */
export function LateReasons({ overview: { late, delayed, paused }, onOpen }: LateReasonsProps) {
  const most = Math.max(1, ...late.reasons.map(({ count }) => count));
  return (
    <section className="card figures__late">
      <div className="pane-title">
        <h2>{late.count ? `没按时办结的 ${late.count} 件，卡在哪` : '都按时办结了'}</h2>
        {late.count > 0 && <small>点开看每一件</small>}
      </div>
      <ul>
        {late.reasons.map(({ reason, count }) => (
          <li key={reason}>
            <button type="button" onClick={() => onOpen(reason)}>
              <span>{lateReasonWords[reason]}</span>
              <i aria-hidden="true" style={{ width: `${(count / most) * 100}%` }} />
              <b>
                {count}
                <span className="sr"> 件</span>
              </b>
            </button>
          </li>
        ))}
      </ul>
      {delayed && (
        <p className="quiet">
          该办结的 {delayed.whole} 件里，批准缓办或延期 {delayed.part} 件
          {paused && paused.value !== null && `；暂停时间占 ${percentWords(paused.value)}`}。
        </p>
      )}
    </section>
  );
}
