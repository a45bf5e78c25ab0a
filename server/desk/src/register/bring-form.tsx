import { registerApi, registerFilePaths } from '@linli/shared/register/register.api';
import { registerKinds, registerLimits, type RegisterKind } from '@linli/shared/register/register.rules';
import { registerKindWords } from '@linli/shared/register/register.words';
import { useLocation } from 'wouter';
import { Button } from '../parts/button';
import { SelectField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import { newKey } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { bringFile } from './bring';
import { DropField } from '../parts/drop-field';

/** What is brought, with an empty file to fill in; what was chosen stays until an answer came. */
export function BringForm() {
  const [, go] = useLocation();
  const { value, wrong, trouble, busy, change, send } = useForm<{
    kind: RegisterKind | null;
    file: File | null;
    /** Of this file as this kind: sent again it is brought once, and another one is another write. */
    key: string;
  }>({ kind: null, file: null, key: newKey() });
  async function bring() {
    const { kind, file } = value;
    const faults = { kind: kind ? undefined : '先选导入什么', file: fileFault(file) };
    const brought = await send(faults, () =>
      kind && file ? bringFile(kind, file, value.key) : Promise.reject(new Error('nothing was chosen')),
    );
    if (!brought) return;
    await stale(registerApi.files);
    go(`/register/files/${brought.id}`);
  }
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        void bring();
      }}
    >
      <h3 className="pane-title">导入一个文件</h3>
      <SelectField
        label="导入什么"
        options={registerKinds.map((key) => ({ key, words: registerKindWords[key] }))}
        value={value.kind}
        error={wrong.kind}
        onChange={(kind) => change({ kind, key: newKey() })}
      />
      {value.kind && (
        <p className="register__note">
          照着填就行，第一行的名字别改：
          <a href={registerFilePaths.template(value.kind)} download>
            下载空表
          </a>
        </p>
      )}
      <DropField error={wrong.file} onChange={(file) => change({ file, key: newKey() })} />
      <TroubleLine trouble={trouble} />
      <div className="register__acts">
        <Button submit icon="upload" busy={busy}>
          交上去核对
        </Button>
        <span className="quiet">只是核对，还不会收入；核对完您看过再收。</span>
      </div>
    </form>
  );
}

function fileFault(file: File | null): string | undefined {
  if (!file) return '先选文件';
  if (file.size > registerLimits.bytes) return '这个文件超过 10 MB，请分几次导入';
  return undefined;
}
