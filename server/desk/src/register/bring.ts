import { registerApi } from '@linli/shared/register/register.api';
import type { RegisterPreview } from '@linli/shared/register/register.contract';
import type { RegisterKind } from '@linli/shared/register/register.rules';
import { networkGone } from '@linli/shared/trouble';
import { answerOf } from '../platform/call';

/** Brings a file; it is read in the background. Under one key it is brought once, however often it is sent. */
export async function bringFile(kind: RegisterKind, file: File, key: string): Promise<RegisterPreview> {
  const form = new FormData();
  form.append('kind', kind);
  form.append('name', file.name);
  form.append('file', file);
  const got = await fetch(`/api${registerApi.bring.path}`, {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body: form,
  }).catch(() => {
    throw networkGone(true);
  });
  return answerOf<RegisterPreview>(got);
}
