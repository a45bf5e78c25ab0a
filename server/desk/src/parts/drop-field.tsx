import { useId, useRef, useState } from 'react';
import { Icon } from './icon';

interface DropFieldProps {
  error: string | undefined;
  onChange: (file: File) => void;
}

/** A file that is chosen, or dropped anywhere on the field. */
export function DropField({ error, onChange }: DropFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [chosen] = files ?? [];
    if (chosen) onChange(chosen);
  };
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
        if (input.current) input.current.files = event.dataTransfer.files;
        take(event.dataTransfer.files);
      }}
    >
      <label htmlFor={id}>文件</label>
      <small id={`${id}-hint`} className="faint">
        Excel（.xlsx）或 CSV，最大 10 MB；可以选，也可以拖到这里
      </small>
      <div className={over ? 'drop is-over' : 'drop'}>
        <Icon name="upload" />
        <input
          ref={input}
          id={id}
          type="file"
          accept=".xlsx,.csv"
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
          onChange={({ target }) => take(target.files)}
        />
      </div>
      {error && (
        <p id={`${id}-error`} className="field__error">
          {error}
        </p>
      )}
    </div>
  );
}
