import { documentApi } from '@linli/shared/document/document.api';
import { pathOf } from '@linli/shared/route';
import { networkGone, troubleIn } from '@linli/shared/trouble';
import { addressOf } from '../../platform/call';
import { proof } from '../../platform/credential';
import { host } from '../../platform/host';
import { Unreached, type PickedPhoto } from '../../platform/host.port';

/** Keeps a photo of a signed paper with a place, under a key; answers the document's id, rejects with `Trouble`. */
export async function keepPhoto(
  placeId: string,
  { photo: { file }, name }: { photo: PickedPhoto; name: string },
  key: string,
): Promise<string> {
  const task = host.upload({
    url: addressOf(pathOf(documentApi.keep.path, { id: placeId })),
    name: 'file',
    file,
    fields: { name, purpose: 'evidence' },
    headers: { ...proof(), 'idempotency-key': key },
  });
  const reply = await task.reply.catch((thrown: unknown) => {
    throw thrown instanceof Unreached ? networkGone(true) : thrown;
  });
  const id = (reply.body as { id?: unknown } | null)?.id;
  if (reply.status >= 300 || typeof id !== 'string') throw troubleIn(reply);
  return id;
}
