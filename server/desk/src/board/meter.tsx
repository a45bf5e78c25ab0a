import { useState } from 'react';
import { hasMeter, meterClocks, meterHead, runningClock, type Timed } from '@linli/shared/ticket/meter.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Icon } from '../parts/icon';
import { Pill } from '../parts/pill';

/** How the three promises stand, and how the next due date came about. */
export function Meter({ ticket, foot }: { ticket: Timed; foot?: string }) {
  const [explaining, setExplaining] = useState(false);
  const running = runningClock(ticket);
  if (!hasMeter(ticket)) return null;
  const head = running && meterHead(running, new Date(ticket.now));
  return (
    <section className="meter" aria-label="期限">
      {head && (
        <div className="meter__head">
          <b className="meter__due">{head.due}</b>
          <Pill {...head.pill} />
          <span className="meter__left">{head.left}</span>
        </div>
      )}
      <div className="meter__track">
        {meterClocks(ticket).map(({ name, state, words, share = 0 }) => (
          <div key={name} className={`clock is-${state}`}>
            {(state === 'now' || state === 'soon') && (
              <>
                <span className="clock__done" style={{ width: `${share * 100}%` }} />
                <span className="clock__lamp" style={{ left: `${share * 100}%` }} />
              </>
            )}
            <span className="clock__name">
              {state === 'met' && <Icon name="check" size="s" />}
              {state === 'late' && <Icon name="over" size="s" />}
              {name}
            </span>
            <span className="clock__words">{words}</span>
          </div>
        ))}
      </div>
      {foot && <p className="quiet">{foot}</p>}
      {running && running.explain.length > 0 && (
        <Button kind="plain" onPress={() => setExplaining(true)}>
          怎么算的
        </Button>
      )}
      {explaining && (
        <Dialog title="怎么算的" onClose={() => setExplaining(false)}>
          {running?.explain.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Dialog>
      )}
    </section>
  );
}
