import { addressOf } from './call';
import { proof } from './credential';
import { host } from './host';
import { Unreached, type HostReply, type PickedFile, type UploadTask } from './host.port';
import { troubleIn } from './trouble';

/** How sending a file ended: with its id, or why not, and whether another try can save it. */
export type Upload =
  { state: 'sent'; percent: 100; id: string } | { state: 'failed'; canRetry: boolean; words: string };

interface FileAsk {
  path: string;
  /** Its own idempotency key: a second try makes no second file. */
  key: string;
  file: PickedFile;
  fields?: Readonly<Record<string, string>>;
  onProgress: (percent: number) => void;
}

const again = '没传上，重试';

/** Begins to send one file of a form. */
export const sendFile = ({ path, key, file, fields, onProgress }: FileAsk): UploadTask =>
  host.upload({
    url: addressOf(path),
    name: 'file',
    file,
    fields,
    headers: { ...proof(), 'idempotency-key': key },
    onProgress: (percent) => onProgress(Math.round(percent)),
  });

/** Waits until a file has arrived or will not. */
export async function uploadOf({ reply }: Pick<UploadTask, 'reply'>): Promise<Upload> {
  try {
    return seen(await reply);
  } catch (thrown) {
    if (!(thrown instanceof Unreached)) throw thrown;
    return { state: 'failed', canRetry: true, words: again };
  }
}

function seen(reply: HostReply): Upload {
  const id = (reply.body as { id?: unknown } | null)?.id;
  if (reply.status < 300 && typeof id === 'string') return { state: 'sent', percent: 100, id };
  const canRetry = reply.status >= 500 || reply.status === 401 || reply.status === 429;
  return { state: 'failed', canRetry, words: canRetry ? again : troubleIn(reply).message };
}
