import { useId, useState } from 'react';
import { photoLimits, type Photo } from '@linli/shared/photo/photo.contract';
import { photoApi } from '@linli/shared/photo/photo.api';
import { Button } from '../parts/button';
import { TroubleLine } from '../parts/trouble-line';
import { answerOf, newKey } from '../platform/call';
import { networkGone } from '@linli/shared/trouble';

interface PhotoFieldProps {
  label: string;
  photos: readonly Photo[];
  onChange: (photos: readonly Photo[]) => void;
}

/** Pictures that were sent already; each can be taken away again. */
export function PhotoField({ label, photos, onChange }: PhotoFieldProps) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  async function add(files: readonly File[]) {
    setBusy(true);
    setTrouble(null);
    let sent = photos;
    try {
      for (const file of files.slice(0, photoLimits.perReport - photos.length)) {
        sent = [...sent, await upload(file)];
        onChange(sent);
      }
    } catch (thrown) {
      setTrouble(thrown);
    }
    setBusy(false);
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <small className="faint">可以没有，最多 {photoLimits.perReport} 张</small>
      {photos.length > 0 && (
        <ul className="bulletins__photos">
          {photos.map((photo, at) => (
            <li key={photo.id}>
              <img src={photo.thumb} alt={`照片 ${at + 1}`} />
              <Button
                kind="plain"
                label={`去掉照片 ${at + 1}`}
                onPress={() => onChange(photos.filter((each) => each.id !== photo.id))}
              >
                去掉
              </Button>
            </li>
          ))}
        </ul>
      )}
      {photos.length < photoLimits.perReport && (
        <input
          id={id}
          type="file"
          accept="image/*"
          multiple
          disabled={busy}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            void add(files);
          }}
        />
      )}
      {busy && <p role="status">照片正在传…</p>}
      <TroubleLine trouble={trouble} />
    </div>
  );
}

async function upload(file: File): Promise<Photo> {
  const body = new FormData();
  body.append('file', file);
  const { method, path } = photoApi.upload;
  const headers = { 'idempotency-key': newKey() };
  const got = await fetch(`/api${path}`, { method, headers, body }).catch(() => {
    throw networkGone(true);
  });
  return answerOf<Photo>(got);
}
