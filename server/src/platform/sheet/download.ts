import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { SheetFormat } from './table';

const types: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** A sheet that a browser saves under a name of any letters (RFC 6266). */
export function sheetAnswer(sheet: Readable, name: string, format: SheetFormat): StreamableFile {
  const full = encodeURIComponent(`${name}.${format}`);
  return new StreamableFile(sheet, {
    type: types[format],
    disposition: `attachment; filename="linli.${format}"; filename*=UTF-8''${full}`,
  });
}
