import Taro from '@tarojs/taro';
import type { Host } from './host.port';
import { newKey } from './key';

const mark = 'kept-';
const files = () => Taro.getFileSystemManager();
const folder = () => Taro.env.USER_DATA_PATH ?? '';
const pathOf = (id: string) => `${folder()}/${mark}${id}`;

/** Files in WeChat's own folder of this person and app: at most 200 MB in all, there until the app is deleted. */
export const keptFiles: Pick<Host, 'keep' | 'kept' | 'dropKept' | 'allKept'> = {
  async keep(file) {
    const ending = /\.\w{1,5}$/.exec(String(file))?.[0] ?? '';
    const id = newKey() + ending;
    files().saveFileSync(String(file), pathOf(id));
    return id;
  },
  async kept(id) {
    try {
      files().accessSync(pathOf(id));
      return { file: pathOf(id), previewUrl: pathOf(id) };
    } catch {
      return null;
    }
  },
  async dropKept(id) {
    try {
      files().unlinkSync(pathOf(id));
    } catch {
      // gone already
    }
  },
  async allKept() {
    const names = files()
      .readdirSync(folder())
      .filter((name) => name.startsWith(mark));
    return names.map((name) => {
      // of a single file it is one answer, of a folder a list
      const { size, lastModifiedTime } = files().statSync(`${folder()}/${name}`) as Taro.Stats;
      return { id: name.slice(mark.length), bytes: size, since: lastModifiedTime * 1000 };
    });
  },
};
