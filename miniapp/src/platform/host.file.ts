import Taro from '@tarojs/taro';
import { Unreached } from './host.port';

/** Downloads a file in WeChat and opens it in WeChat's own reader, from where it can be sent on or printed. */
export async function openFile(
  url: string,
  headers: Readonly<Record<string, string>>,
  fileType: 'pdf' | 'xlsx' = 'pdf',
): Promise<void> {
  const got = await Taro.downloadFile({ url, header: headers }).catch(() => {
    throw new Unreached();
  });
  if (got.statusCode !== 200) throw new Unreached();
  await Taro.openDocument({ filePath: got.tempFilePath, fileType, showMenu: true });
}
