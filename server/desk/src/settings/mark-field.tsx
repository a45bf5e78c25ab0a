import { useRef, useState } from 'react';
import type { KeptMark } from '@linli/shared/setting/appearance.contract';
import { appearanceFieldWords } from '@linli/shared/setting/appearance.words';
import { markPath, settingApi } from '@linli/shared/setting/setting.api';
import { asTrouble, networkGone } from '@linli/shared/trouble';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { answerOf, newKey } from '../platform/call';

interface MarkFieldProps {
  mark: string | null;
  error: string | undefined;
  onChange: (mark: string | null) => void;
}

/** The picture that is shown as the district's mark; it is brought as soon as it is chosen. */
export function MarkField({ mark, error, onChange }: MarkFieldProps) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  async function bring(file: File | undefined) {
    if (!file) return;
    setBusy(true);
    setFault(undefined);
    try {
      onChange((await keepMark(file)).id);
    } catch (thrown) {
      setFault(asTrouble(thrown).message);
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
  }
  return (
    <>
      <Field
        label={appearanceFieldWords.mark}
        hint="方的最好，PNG、JPG 或 WebP，不超过 2 MB；不放就用邻里自己的"
        error={fault ?? error}
      >
        {(tied) => (
          <input
            {...tied}
            ref={input}
            type="file"
            accept=".png,.jpg,.jpeg,.webp"
            disabled={busy}
            onChange={({ target }) => void bring(target.files?.[0])}
          />
        )}
      </Field>
      {mark && (
        <p>
          <img src={markPath(mark)} alt="选好的标志" width="44" height="44" />{' '}
          <Button kind="plain" onPress={() => onChange(null)}>
            不用这张
          </Button>
        </p>
      )}
    </>
  );
}

async function keepMark(file: File): Promise<KeptMark> {
  const body = new FormData();
  body.append('file', file);
  const got = await fetch(`/api${settingApi.keepMark.path}`, {
    method: 'POST',
    headers: { 'idempotency-key': newKey() },
    body,
  }).catch(() => {
    throw networkGone(true);
  });
  return answerOf<KeptMark>(got);
}
