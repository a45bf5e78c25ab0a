import { documentKeys } from '../document/document.files';
import { photoKeys } from '../photo/photo.files';
import { recordingKeys } from '../recording/recording.files';
import { registerKeys } from '../register/register.files';
import { markKeys } from '../setting/mark.files';

/** The keys in storage of the files that a row of these tables stands for; files that were erased are not there any more. */
export const filesOf: Readonly<Record<string, (row: { id: string; kind: string }) => readonly string[]>> = {
  photo: ({ id }) => photoKeys(id),
  recording: (row) => recordingKeys(row),
  district_mark: ({ id }) => markKeys(id),
  document: (row) => documentKeys(row),
  register_file: ({ id }) => registerKeys(id),
};
