import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import type { Photo } from '@linli/shared/photo/photo.contract';

/** The resident's words, voice and photos, what neighbours read instead, and how it looks after the work. */
export function WhatWasSaid({ ticket }: { ticket: TicketDetail }) {
  const { words, title, recording, photos, after, line, reporter } = ticket;
  return (
    <>
      {words && words !== title && <p className="panel__words">{words}</p>}
      {recording && (
        <audio
          className="panel__voice"
          controls
          preload="none"
          src={recording.sound}
          aria-label={`原话 ${recording.seconds} 秒`}
        />
      )}
      {recording?.transcript && <p className="quiet">转写：{recording.transcript}</p>}
      <Photos photos={photos} label={after.length ? '办理前' : '照片'} />
      <Photos photos={after} label="办理后" />
      {line && <p className="quiet">给邻居看的：{line}</p>}
      {reporter?.name && <p className="quiet">{reporter.name} 报的</p>}
    </>
  );
}

const Photos = ({ photos, label }: { photos: readonly Photo[]; label: string }) =>
  photos.length === 0 ? null : (
    <ul className="panel__photos" aria-label={label}>
      {photos.map(({ id, full, thumb }, at) => (
        <li key={id}>
          <a href={full} target="_blank" rel="noreferrer">
            <img src={thumb} alt={`${label} ${at + 1}`} />
          </a>
        </li>
      ))}
    </ul>
  );
