import { documentApi } from '@linli/shared/document/document.api';
import type { DocumentLine, DocumentPurpose } from '@linli/shared/document/document.contract';
import { pathOf } from '@linli/shared/route';
import { networkGone } from '@linli/shared/trouble';
import { answerOf } from './call';

interface NewDocument {
  readonly file: File;
  readonly name: string;
  readonly purpose: DocumentPurpose;
}

/** Keeps a file with a place under a key; resolves with its line, rejects with `Trouble`. */
export async function uploadDocument(
  placeId: string,
  { file, name, purpose }: NewDocument,
  key: string,
): Promise<DocumentLine> {
  const body = new FormData();
  body.append('name', name);
  body.append('purpose', purpose);
  body.append('file', file);
  const got = await fetch(`/api${pathOf(documentApi.keep.path, { id: placeId })}`, {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body,
  }).catch(() => {
    throw networkGone(true);
  });
  return answerOf<DocumentLine>(got);
}
