import { photoApi } from '@linli/shared/photo/photo.api';
import { writtenBy } from '@linli/shared/people/people.api';
import { recordingApi } from '@linli/shared/recording/recording.api';
import { addressOf } from './call';
import { dropProof, proof } from './credential';
import type { FormFile } from './form-file';
import { host } from './host';
import { Unreached, type PickedFile, type UploadTask } from './host.port';
import { timed } from './slow';
import { networkGone, passes, troubleIn, type Trouble } from '@linli/shared/trouble';

/** How sending a file ended: with its id, or why not, and whether another try can save it. */
export type Upload = { id: string } | { id?: undefined; canRetry: boolean; words: string; trouble: Trouble };

const paths = { photo: photoApi.upload.path, recording: recordingApi.upload.path } as const;
const again = '没传上，重试';

const inHand = new Map<string, PickedFile>();
const running = new Map<string, { task: UploadTask; outcome: Promise<Upload>; heard: Set<Heard> }>();
const arrived = new Map<string, string>();
type Heard = (percent: number) => void;

/** Remembers the file of an upload key while the app runs, so that it need not be kept to be sent. */
export const takeInHand = (key: string, file: PickedFile): void => void inHand.set(key, file);

/** The file behind an upload key: in hand, or kept; null when it is gone. */
export const fileOf = async ({ key, kept }: FormFile): Promise<PickedFile | null> =>
  inHand.get(key) ?? (kept && (await host.kept(kept).catch(() => null))?.file) ?? null;

/** Sends one file under its own key; a second ask joins the try that is on its way. */
export function upload(sent: FormFile, file: PickedFile, by?: string, onProgress?: Heard): Promise<Upload> {
  const id = sent.id ?? arrived.get(sent.key);
  if (id) return Promise.resolve({ id });
  const known = running.get(sent.key);
  if (known) {
    if (onProgress) known.heard.add(onProgress);
    return known.outcome;
  }
  const heard = new Set(onProgress && [onProgress]);
  const task = host.upload({
    url: addressOf(paths[sent.kind]),
    name: 'file',
    file,
    fields: sent.seconds === undefined ? undefined : { seconds: String(sent.seconds) },
    headers: { ...proof(), 'idempotency-key': sent.key, ...(by && { [writtenBy]: by }) },
    onProgress: (percent) => heard.forEach((hear) => hear(Math.round(percent))),
  });
  const outcome = outcomeOf(task).then((ended) => {
    running.delete(sent.key);
    if (ended.id) arrived.set(sent.key, ended.id);
    return ended;
  });
  running.set(sent.key, { task, outcome, heard });
  return outcome;
}

/** Stops sending a file, if it is on its way. */
export const stopUpload = (key: string): void => running.get(key)?.task.cancel();

/** Forgets a file that nobody needs any more, here and where it is kept. */
export function letGo({ key, kept }: Pick<FormFile, 'key' | 'kept'>): void {
  inHand.delete(key);
  arrived.delete(key);
  if (kept) void host.dropKept(kept).catch(() => undefined);
}

async function outcomeOf(task: UploadTask): Promise<Upload> {
  try {
    const reply = await timed(task.reply);
    const id = (reply.body as { id?: unknown } | null)?.id;
    if (reply.status < 300 && typeof id === 'string') return { id };
    if (reply.status === 401) dropProof();
    return failed(troubleIn(reply));
  } catch (thrown) {
    if (!(thrown instanceof Unreached)) throw thrown;
    return failed(networkGone(true));
  }
}

function failed(trouble: Trouble): Upload {
  const canRetry = passes(trouble);
  return { canRetry, words: canRetry ? again : trouble.message, trouble };
}
