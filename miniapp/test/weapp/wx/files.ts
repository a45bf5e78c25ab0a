import * as disk from 'node:fs';
import type { Phone } from '../phone';
import { WxFail, type Answer, type Callbacks } from '../answering';

type Ask = Callbacks & Record<string, unknown>;
type Bytes = string | ArrayBuffer;

const sizeOf = (data: Bytes): number =>
  typeof data === 'string' ? Buffer.byteLength(data) : data.byteLength;

/** The file system manager on the phone's disk: each way at once (`…Sync`) and later. */
export function fileSystem({ files }: Phone, answer: Answer): object {
  const noFile = (path: string) => new WxFail(`no such file or directory, "${path}"`, 1_300_002);
  const at = (path: string): string => {
    const real = files.real(path);
    if (!disk.existsSync(real)) throw noFile(path);
    return real;
  };
  const copied = (from: string, to: string): void => {
    files.room(disk.statSync(at(from)).size);
    disk.copyFileSync(at(from), files.real(to));
  };
  const ways = {
    access: (path: string) => void at(path),
    readFile: (path: string, encoding?: string): unknown =>
      encoding ? disk.readFileSync(at(path), 'utf8') : new Uint8Array(disk.readFileSync(at(path))).buffer,
    writeFile(path: string, data: Bytes) {
      files.room(sizeOf(data));
      disk.writeFileSync(files.real(path), typeof data === 'string' ? data : new Uint8Array(data));
    },
    saveFile(from: string, to = `${files.userPath}/${from.split('/').at(-1)}`) {
      copied(from, to);
      disk.rmSync(at(from));
      return to;
    },
    copyFile: copied,
    rename: (from: string, to: string) => disk.renameSync(at(from), files.real(to)),
    unlink: (path: string) => disk.rmSync(at(path)),
    mkdir: (path: string, recursive = false) => void disk.mkdirSync(files.real(path), { recursive }),
    rmdir: (path: string, recursive = false) => disk.rmSync(at(path), { recursive }),
    readdir: (path: string) => disk.readdirSync(at(path)),
    stat(path: string) {
      const found = disk.statSync(at(path));
      return { size: found.size, isFile: () => found.isFile(), isDirectory: () => found.isDirectory() };
    },
  };
  const answers: Record<string, (got: unknown) => object> = {
    readFile: (data) => ({ data }),
    saveFile: (savedFilePath) => ({ savedFilePath }),
    readdir: (list) => ({ files: list }),
    stat: (stats) => ({ stats }),
  };
  const given = (name: string, ask: Ask): unknown[] => {
    if (name === 'saveFile') return [ask.tempFilePath, ask.filePath];
    if (name === 'copyFile') return [ask.srcPath, ask.destPath];
    if (name === 'rename') return [ask.oldPath, ask.newPath];
    return [ask.filePath ?? ask.path ?? ask.dirPath, ask.encoding ?? ask.data ?? ask.recursive];
  };
  const later = Object.entries(ways).map(([name, way]) => [
    name,
    (ask: Ask) =>
      answer(name, ask, () => {
        const got = (way as (...args: unknown[]) => unknown)(...given(name, ask));
        return answers[name]?.(got) ?? {};
      }),
  ]);
  const atOnce = Object.entries(ways).map(([name, way]) => [`${name}Sync`, way]);
  const getFileInfo = (ask: Ask) =>
    answer('getFileInfo', ask, () => ({ size: disk.statSync(at(String(ask.filePath))).size }));
  return { ...Object.fromEntries([...later, ...atOnce]), getFileInfo } as object;
}
