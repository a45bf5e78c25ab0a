import { useRef, useState } from 'react';
import { trainingFieldWords } from '@linli/shared/training/training.words';
import { asTrouble } from '@linli/shared/trouble';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { newKey } from '../platform/call';
import { uploadDocument } from '../platform/upload-document';
import type { TrainingDraft } from './training-draft';

type Files = TrainingDraft['files'];

interface MaterialFilesProps {
  /** The place with which they are kept; null while none is chosen. */
  placeId: string | null;
  files: Files;
  error: string | undefined;
  onChange: (files: Files) => void;
}

const most = 5;

/** PDFs that those invited open on their phones; each is kept with the place as soon as it is chosen. */
export function MaterialFiles({ placeId, files, error, onChange }: MaterialFilesProps) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  async function keep(file: File | undefined) {
    if (!file || !placeId) return;
    setBusy(true);
    setFault(undefined);
    try {
      const name = file.name.replace(/\.\w+$/, '').slice(0, 120) || '材料';
      const { id } = await uploadDocument(placeId, { file, name, purpose: 'training' }, newKey());
      onChange([...files, { id, name }]);
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
        label={trainingFieldWords.documents}
        hint={placeId ? `PDF，最多 ${most} 份，每份不超过 10 MB` : '先选哪个地方的人，再放文件'}
        error={fault ?? error}
      >
        {(tied) => (
          <input
            {...tied}
            ref={input}
            type="file"
            accept=".pdf"
            disabled={!placeId || busy || files.length >= most}
            onChange={({ target }) => void keep(target.files?.[0])}
          />
        )}
      </Field>
      {files.length > 0 && (
        <ul className="training__files">
          {files.map(({ id, name }) => (
            <li key={id}>
              {name}{' '}
              <Button
                kind="plain"
                label={`去掉${name}`}
                onPress={() => onChange(files.filter((one) => one.id !== id))}
              >
                去掉
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
