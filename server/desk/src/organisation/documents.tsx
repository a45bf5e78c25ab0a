import { useRef } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { documentApi } from '@linli/shared/document/document.api';
import {
  documentPurposes,
  type DocumentLine,
  type DocumentPurpose,
} from '@linli/shared/document/document.contract';
import { documentPurposeWords } from '@linli/shared/document/document.words';
import { Button } from '../parts/button';
import { Field, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { Table } from '../parts/table';
import { uploadDocument } from '../platform/upload-document';

interface DocumentsProps {
  placeId: string;
  documents: readonly DocumentLine[];
  mayEdit: boolean;
  /** What a new one is for unless something else is chosen. */
  first: DocumentPurpose;
}

/** The documents that are kept with a place: fetched, added, removed. */
export function Documents({ placeId, documents, mayEdit, first }: DocumentsProps) {
  const { value: noFields, trouble, busy, send } = useForm({});
  const remove = async ({ id, name }: DocumentLine) => {
    if (!(await send(noFields, (key) => call(documentApi.remove, { params: { id }, key })))) return;
    await stale();
    toast(`移走了${name}`);
  };
  return (
    <>
      <Table
        caption={`${documents.length} 份材料`}
        heads={['名称', '用途', '大小', '谁放的', ...(mayEdit ? ['办什么'] : [])]}
      >
        {documents.map((document) => (
          <tr key={document.id}>
            <th scope="row">
              <a href={document.url} download>
                {document.name}
              </a>
            </th>
            <td>{documentPurposeWords[document.purpose]}</td>
            <td>{Math.ceil(document.bytes / 1024)} KB</td>
            <td className="quiet">
              {[document.by, momentWords(new Date(document.at))].filter(Boolean).join('，')}
            </td>
            {mayEdit && (
              <td>
                <Button
                  kind="plain"
                  busy={busy}
                  label={`移走${document.name}`}
                  onPress={() => remove(document)}
                >
                  移走
                </Button>
              </td>
            )}
          </tr>
        ))}
      </Table>
      <TroubleLine trouble={trouble} />
      {mayEdit && <Upload placeId={placeId} first={first} />}
    </>
  );
}

/** One more: the file, what it is called and what it is for. */
function Upload({ placeId, first }: Pick<DocumentsProps, 'placeId' | 'first'>) {
  const { value, wrong, trouble, busy, change, send } = useForm<{
    file: File | null;
    name: string;
    purpose: DocumentPurpose | null;
  }>({ file: null, name: '', purpose: first });
  const input = useRef<HTMLInputElement>(null);
  const upload = async () => {
    const { file, purpose } = value;
    const name = value.name.trim();
    const faults = {
      file: file ? undefined : '先选一个文件',
      name: name ? undefined : '还没填名称',
      purpose: purpose ? undefined : '还没选用途',
    };
    const kept = await send(faults, async (key) =>
      file && purpose ? uploadDocument(placeId, { file, name, purpose }, key) : null,
    );
    if (!kept) return;
    await stale();
    if (input.current) input.current.value = '';
    change({ file: null, name: '' });
    toast('放好了');
  };
  return (
    <form
      className="organisation-upload"
      onSubmit={(event) => {
        event.preventDefault();
        void upload();
      }}
    >
      <div className="fields-row">
        <Field label="放一份材料" hint="PDF、照片、Word 或 Excel，不超过 10 MB" error={wrong.file}>
          {(tied) => (
            <input
              {...tied}
              ref={input}
              type="file"
              accept=".pdf,.jpg,.jpeg,.png,.xlsx,.docx"
              onChange={({ target: { files } }) => {
                const file = files?.[0] ?? null;
                change({ file, ...(file && !value.name && { name: file.name.replace(/\.\w+$/, '') }) });
              }}
            />
          )}
        </Field>
        <TextField
          label="材料名称"
          hint="别人在名单上看到的"
          max={120}
          value={value.name}
          error={wrong.name}
          onChange={(name) => change({ name })}
        />
        <SelectField
          label="用途"
          hint="拿来做什么"
          options={documentPurposes.map((key) => ({ key, words: documentPurposeWords[key] }))}
          value={value.purpose}
          error={wrong.purpose}
          onChange={(purpose) => change({ purpose })}
        />
      </div>
      <TroubleLine trouble={trouble} />
      <p className="organisation-history">
        <Button kind="line" submit busy={busy}>
          放上去
        </Button>
      </p>
    </form>
  );
}
