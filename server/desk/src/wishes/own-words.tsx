import type { CheckState } from '@linli/shared/check/check.rules';
import { checkedWords } from '@linli/shared/wish/office.words';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { lookBackWords } from '@linli/shared/wish/wish.words';

/** What the wisher said in their own words or voice, what WeChat makes of it, and how it turned out. */
export function OwnWords({
  own: { words, recording, checked, lookBack },
}: {
  own: NonNullable<WishDetail['own']>;
}) {
  return (
    <section>
      <h3 className="beside__part">本人的话</h3>
      {words && <blockquote>{words}</blockquote>}
      {recording && (
        <audio
          className="wishes-voice"
          controls
          preload="none"
          src={recording.sound}
          aria-label={`原话 ${recording.seconds} 秒`}
        />
      )}
      {recording?.transcript && <p className="quiet">转写：{recording.transcript}</p>}
      {checked && <p className="quiet">{checkedWords[checked as CheckState]}</p>}
      {lookBack && <p>一个月后：{lookBackWords[lookBack]}</p>}
    </section>
  );
}
