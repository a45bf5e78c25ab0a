import { whenWords } from '@linli/shared/deadline/deadline.words';
import { feedbackApi } from '@linli/shared/feedback/feedback.api';
import type { ReadFeedback } from '@linli/shared/feedback/feedback.contract';
import {
  feedbackKindWords,
  feedbackSaidWords,
  feedbackStateWords,
  owedWords,
} from '@linli/shared/feedback/feedback.words';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

interface FeedbackCardProps {
  one: ReadFeedback;
  now: Date;
  onAnswer: () => void;
  onDone: () => void;
}

/** One feedback with its clock and everything that was said, and what can be done with it now. */
export function FeedbackCard({ one, now, onAnswer, onDone }: FeedbackCardProps) {
  const { id, number, kind, state, owed, writer, place, page, photos, lines, openMoves, version } = one;
  const { value: noFields, trouble, busy, send } = useForm({});
  async function take() {
    const done = await send(noFields, (key) =>
      call(feedbackApi.take, { params: { id }, body: { version }, key }),
    );
    if (done) toast('受理了，写的人看得到');
    onDone();
  }
  return (
    <article className="card review-card" aria-label={`${number} 号意见`}>
      <div className="between">
        <h2 className="pane-title">{`${number} 号 · ${feedbackKindWords[kind]}`}</h2>
        <Pill
          look={owed ? 'wait' : 'done'}
          icon={owed ? 'clock' : 'check'}
          words={feedbackStateWords[state]}
        />
      </div>
      <p className="quiet">
        {[writer ?? '一位邻居', place, page && `在“${page}”页`].filter(Boolean).join(' · ')}
      </p>
      {owed && <p className={owed.late ? 'over' : undefined}>{owedWords(owed)}</p>}
      {lines.map(({ what, at, words, who }) => (
        <blockquote key={what + at}>
          <p className="quiet">
            {[feedbackSaidWords[what], whenWords(new Date(at), now), what.endsWith('ed') && who]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p>{words ?? '原话删掉了'}</p>
        </blockquote>
      ))}
      {photos.length > 0 && (
        <p>
          {photos.map(({ id: photo, full, thumb }, at) => (
            <a key={photo} href={full} target="_blank" rel="noreferrer">
              <img src={thumb} alt={`截图 ${at + 1}`} />
            </a>
          ))}
        </p>
      )}
      <TroubleLine trouble={trouble} />
      <div className="flex">
        {openMoves.includes('take') && (
          <Button kind="line" busy={busy} onPress={take}>
            受理
          </Button>
        )}
        {openMoves.includes('answer') && (
          <Button kind="line" icon="write" onPress={onAnswer}>
            答复
          </Button>
        )}
      </div>
    </article>
  );
}
