import type { Host } from './host.port';
import { newKey } from './key';

const shelf = 'kept';
interface Row {
  id: string;
  file: Blob;
  since: number;
}

/** Files in the browser's own database; a private window may forbid it, and then nothing is kept. */
export const keptFiles: Pick<Host, 'keep' | 'kept' | 'dropKept' | 'allKept'> = {
  async keep(file) {
    if (typeof file === 'string') throw new TypeError('a browser keeps files, not paths');
    const row: Row = { id: newKey(), file, since: Date.now() };
    await onShelf('readwrite', (rows) => rows.add(row));
    return row.id;
  },
  async kept(id) {
    const row = await onShelf<Row | undefined>('readonly', (rows) => rows.get(id));
    return row ? { file: asFile(row), previewUrl: URL.createObjectURL(row.file) } : null;
  },
  dropKept: async (id) => void (await onShelf('readwrite', (rows) => rows.delete(id))),
  async allKept() {
    const rows = await onShelf<Row[]>('readonly', (rows) => rows.getAll());
    return rows.map(({ id, file, since }) => ({ id, bytes: file.size, since }));
  },
};

const asFile = ({ id, file }: Row): File =>
  file instanceof File ? file : new File([file], id, { type: file.type });

let opened: Promise<IDBDatabase> | undefined;

async function onShelf<T = unknown>(
  mode: IDBTransactionMode,
  ask: (rows: IDBObjectStore) => IDBRequest,
): Promise<T> {
  opened ??= answerOf<IDBDatabase>(openDatabase());
  const database = await opened.catch((trouble: unknown) => {
    opened = undefined; // a later try may be allowed
    throw trouble;
  });
  return answerOf<T>(ask(database.transaction(shelf, mode).objectStore(shelf)));
}

function openDatabase(): IDBOpenDBRequest {
  const opening = indexedDB.open('linli', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(shelf, { keyPath: 'id' });
  return opening;
}

const answerOf = <T>(request: IDBRequest): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result as T);
    request.onerror = () => fail(request.error ?? new Error('no database'));
  });
