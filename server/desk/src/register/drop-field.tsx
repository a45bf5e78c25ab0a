import { useId, useState } from 'react';
import { Icon } from '../parts/icon';

interface DropFieldProps {
  file: File | null;
  error: string | undefined;
  onChange: (file: File) => void;
}

/** A file that is chosen, or dropped anywhere on the field. */
export function DropField({ file, error, onChange }: DropFieldProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      className={['field', error && 'is-wrong'].filter(Boolean).join(' ')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [dropped] = event.dataTransfer.files;
        if (dropped) onChange(dropped);
      }}
    >
      <label htmlFor={id}>文件</label>
      <small id={`${id}-hint`} className="faint">
        Excel（.xlsx）或 CSV，最大 10 MB；可以选，也可以拖到这里
      </small>
      <div className={over ? 'register__drop is-over' : 'register__drop'}>
        <Icon name="upload" />
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv"
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) onChange(chosen);
          }}
        />
        {file && <b>{file.name}</b>}
      </div>
      {error && (
        <p id={`${id}-error`} className="field__error">
          {error}
        </p>
      )}
    </div>
  );
}
